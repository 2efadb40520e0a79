using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Bank;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Marks;

/// <summary>A round whose pass mark is to be found: two methodologists and five who judge.</summary>
internal sealed class MarkScene : IDisposable
{
    public const string Candidate = "Знает основы закона, ошибается в редких случаях";

    private readonly MeirimFixture _app;
    private readonly Guid _round;

    private MarkScene(MeirimFixture app, TestRound round, Colleague one, Colleague other, IReadOnlyList<Colleague> members) =>
        (_app, _round, Code, One, Other, Members) = (app, round.Id, round.Code, one, other, members);

    public string Code { get; }

    public string Path => $"/ru/testing/rounds/{Code}";

    public string MarkPath => Path + "/mark";

    public Colleague One { get; }

    public Colleague Other { get; }

    public IReadOnlyList<Colleague> Members { get; }

    /// <summary>The panel that was opened last.</summary>
    public Guid Id { get; private set; }

    public string PanelPath => $"{Path}/panels/{Id:D}";

    public string JudgePath => $"/ru/panels/{Id:D}";

    /// <summary>The papers of a round of five questions, all in every paper, are drawn; the mark is three of five.</summary>
    public static async Task<(MarkScene Marks, TestingScene Scene)> Drawn(MeirimFixture app)
    {
        var scene = await TestingScene.Plan(app, items: TestingScene.Scored);
        (await scene.Draw())?.Code.ShouldBeNull();
        return (await Of(app, scene.Round), scene);
    }

    public static async Task<MarkScene> Of(MeirimFixture app, TestRound round, Role judges = Role.Author)
    {
        var members = new List<Colleague>();
        for (int i = 0; i < PanelHandler.FewestMembers; i++) members.Add(await Someone(app, judges));
        return new MarkScene(app, round, await Someone(app, Role.Methodologist), await Someone(app, Role.Methodologist), members);
    }

    public static async Task<Colleague> Someone(MeirimFixture app, Grant grant)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [grant]);
        var browser = app.Visitor();
        await browser.SignIn(account.Email!, Infrastructure.Accounts.Password);
        return new Colleague(browser, account.Id, account.DisplayName);
    }

    public void Dispose()
    {
        foreach (var one in Members.Append(One).Append(Other)) one.Browser.Dispose();
    }

    public async Task Open(IReadOnlyCollection<Guid>? members = null)
    {
        var opened = await _app.With(async s => await s.GetRequiredService<PanelHandler>().Open(ActorOf(One), await Round(), 0, Candidate, members ?? [.. Members.Select(m => m.Id)], default));
        Id = opened.Value.Id;
    }

    /// <summary>Everybody says the same of all questions, each their own number, and hands in.</summary>
    public async Task Judge(int turn, params int[] said)
    {
        for (int i = 0; i < said.Length; i++) (await Say(Members[i], turn, said[i]))?.Code.ShouldBeNull();
    }

    public async Task<Problem?> Say(Colleague member, int turn, int said, PanelBounds? bounds = null)
    {
        int questions = (await Panel()).ReadItems().Count;
        return await _app.With(s => s.GetRequiredService<JudgeHandler>().Save(ActorOf(member), Id, turn, Enumerable.Range(0, questions).ToDictionary(q => q, _ => (int?)said), default))
            ?? await _app.With(s => s.GetRequiredService<JudgeHandler>().HandIn(ActorOf(member), Id, turn, bounds, default));
    }

    public async Task Close(int turn) => (await TryClose(One, turn))?.Code.ShouldBeNull();

    public Task<Problem?> TryClose(Colleague who, int turn) => _app.With(s => s.GetRequiredService<PanelHandler>().Close(ActorOf(who), Id, turn, default));

    /// <summary>A panel whose members all say so many per cent in both rounds: the mark is proposed.</summary>
    public async Task<MarkChange> Propose(params int[] said)
    {
        await Open();
        await Judge(1, said);
        await Close(1);
        await Judge(2, said);
        await Close(2);
        return await Change();
    }

    public Task<Problem?> Release() => _app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, _round, default));

    public Task<MarkChange> Change() => _app.With(s => s.GetRequiredService<MeirimDb>().TestMarkChanges.AsNoTracking().SingleAsync(c => c.PanelId == Id));

    public Task<MarkPanel> Panel() => _app.With(s => s.GetRequiredService<MeirimDb>().TestPanels.AsNoTracking().SingleAsync(p => p.Id == Id));

    public Task<TestRound> Round() => _app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == _round));

    public Task<PanelMember> Sheet(Colleague member) => _app.With(s => s.GetRequiredService<MeirimDb>().TestPanelMembers.AsNoTracking().SingleAsync(m => m.PanelId == Id && m.AccountId == member.Id));

    public static Actor ActorOf(Colleague who, Role role = Role.Methodologist) => new(who.Id, who.Name, role);

    /// <summary>Presses a button of the page of the mark.</summary>
    public async Task<HttpStatusCode> Press(Colleague who, string form, string? words = null)
    {
        using var answer = await who.Browser.Submit(MarkPath, words is null ? new Dictionary<string, string?>() : new Dictionary<string, string?> { ["Answer"] = words }, form);
        return answer.StatusCode;
    }

    /// <summary>Sends a form of the sheet; of a refusal, the words of its summary.</summary>
    public async Task<(HttpStatusCode Status, string Words)> Send(Colleague who, string form, params (string Name, string Value)[] fields) =>
        await WorkScene.Answered(await who.Browser.Submit(JudgePath, fields.ToDictionary(f => f.Name, f => (string?)f.Value), form));

    /// <summary>The same number for every question of the first part.</summary>
    public static (string, string)[] All(int questions, int said) => [.. Enumerable.Range(0, questions).Select(i => ($"Values[{i}]", said.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>What a page shows as text, for a look at what it must not say.</summary>
    public static string TextOf(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
