using System.Globalization;
using System.Net;
using Meirim.Qti.Items;
using Meirim.Qti.Packages;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank;

/// <summary>A methodologist at the bank, with codes that no other test has.</summary>
internal sealed class BankScene : IDisposable
{
    public const string Import = "/ru/testing/items/import";
    private static int _serial;

    private readonly MeirimFixture _app;

    private BankScene(MeirimFixture app, Browser browser)
    {
        (_app, Browser) = (app, browser);
        Stem = string.Create(CultureInfo.InvariantCulture, $"BANK{Interlocked.Increment(ref _serial)}");
    }

    public Browser Browser { get; }

    /// <summary>Begins every code of this test, and is the level of its questions.</summary>
    public string Stem { get; }

    public static Actor Methodologist => new(null, "methodologist", Role.Methodologist);

    public static async Task<BankScene> Open(MeirimFixture app) => new(app, await app.SignedInAs(Role.Methodologist));

    public string Code(string end = "A") => $"{Stem}-{end}";

    public void Dispose() => Browser.Dispose();

    /// <summary>A question of two languages whose right answer is B.</summary>
    public Item Question(string end = "A", string words = "Что важнее?", bool survey = false, bool kazakh = true, ItemLabels? labels = null)
    {
        LocalText Text(string ru) => kazakh ? new([new("kk", $"{ru} (қаз)"), new("ru", ru)]) : LocalText.Of("ru", ru);
        LocalText Same(string html) => Text("").Map(_ => html);
        return new Item
        {
            Identifier = Code(end),
            Title = Text("Вопрос"),
            Body = Same("<div data-response=\"RESPONSE\"></div>"),
            Interactions = [new ChoiceInteraction([new Option("A", Text("Первый ответ")), new Option("B", Text("Второй ответ")), new Option("C", Text("Третий ответ"))], true) { Response = "RESPONSE", Prompt = Text(words) }],
            Responses = [new ResponseDeclaration("RESPONSE", Cardinality.Single, BaseType.Identifier, survey ? AnswerKey.None : new AnswerKey { Correct = ["B"] })],
            Outcomes = [OutcomeDeclaration.Score],
            Processing = survey ? null : new TemplateProcessing(StandardTemplate.MatchCorrect),
            Labels = labels ?? new ItemLabels(),
        };
    }

    public static byte[] Package(params Item[] items) => PackageWriter.Write(items, new Dictionary<string, byte[]>());

    /// <summary>Sends a file to be checked; the answer is a redirect to its verdict, or the page with what is wrong.</summary>
    public async Task<HttpResponseMessage> Send(byte[]? file, string name = "questions.zip", string area = "law", string? level = null, string language = "ru") =>
        await Browser.Submit(await Browser.Page(Import), Import, new Dictionary<string, string?> { ["Area"] = area, ["Level"] = level ?? Stem, ["Language"] = language }, "#send", file is null ? [] : [("Sheet", name, file)]);

    /// <summary>Sends a file that can be read; gives the address of its verdict.</summary>
    public async Task<string> Check(byte[] file, string name = "questions.zip")
    {
        using var answer = await Send(file, name);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Sends a file and takes what is accepted.</summary>
    public async Task Take(byte[] file)
    {
        using var answer = await Browser.Submit(await Check(file), new Dictionary<string, string?>(), "#take");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    public Task<TestItem?> Stored(string end = "A") => _app.With(s =>
    {
        var code = Code(end);
        return s.GetRequiredService<MeirimDb>().TestItems.AsNoTracking().SingleOrDefaultAsync(i => i.Code == code);
    });

    public Task<List<ItemVersion>> Versions(string end = "A") => _app.With(async s =>
    {
        var item = (await Stored(end))!;
        return await s.GetRequiredService<MeirimDb>().TestItemVersions.AsNoTracking().Where(v => v.ItemId == item.Id).OrderBy(v => v.Number).ToListAsync();
    });

    /// <summary>What reviews will do one day.</summary>
    public Task MakeLive(string end = "A") => _app.With(async s =>
    {
        var code = Code(end);
        return await s.GetRequiredService<MeirimDb>().TestItems.Where(i => i.Code == code).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ItemState.Live));
    });
}
