using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank;

/// <summary>Someone at their own browser.</summary>
internal sealed record Colleague(Browser Browser, Guid Id, string Name);

/// <summary>A question on which several people work: who does what is said by the tests.</summary>
internal sealed class WorkScene : IDisposable
{
    public static readonly string[] Tested = ["kk", "ru"];
    private static int _serial;

    private readonly MeirimFixture _app;
    private readonly List<Colleague> _people = [];

    private WorkScene(MeirimFixture app) => (_app, Code) = (app, $"WORK-{Interlocked.Increment(ref _serial)}");

    public string Code { get; }

    public string Path => $"/ru/testing/items/{Code}";

    public Colleague Methodologist => _people[0];

    public static async Task<WorkScene> Open(MeirimFixture app)
    {
        var scene = new WorkScene(app);
        await scene.Someone(Role.Methodologist);
        return scene;
    }

    public void Dispose() => _people.ForEach(p => p.Browser.Dispose());

    public Task<Colleague> Author() => Someone(Role.Author);

    public async Task<Colleague> Someone(Role role)
    {
        var account = await Infrastructure.Accounts.Create(_app.Services, [role]);
        var browser = _app.Visitor();
        await browser.SignIn(account.Email!, Infrastructure.Accounts.Password);
        var person = new Colleague(browser, account.Id, account.DisplayName);
        _people.Add(person);
        return person;
    }

    /// <summary>An author who was given the question.</summary>
    public async Task<Colleague> Reviewer()
    {
        var author = await Author();
        await Give(author);
        return author;
    }

    /// <summary>A question filled in soundly: two languages, three options, the second right.</summary>
    public Dictionary<string, string?> Filled(string words = "Что важнее?")
    {
        var fields = new Dictionary<string, string?>
        {
            ["Form.Code"] = Code,
            ["Form.Area"] = "law",
            ["Form.Level"] = "2",
            ["Form.Seconds"] = "45",
            ["Form.Article"] = "Социальный кодекс, ст. 133",
            ["Form.Question[kk]"] = words + " Қайсысы?",
            ["Form.Question[ru]"] = words,
            ["Form.Options[1].Right"] = "true",
        };
        foreach (var (letter, i) in new[] { "первый", "второй", "третий" }.Select((l, i) => (l, i))) (fields[$"Form.Options[{i}].Text[kk]"], fields[$"Form.Options[{i}].Text[ru]"]) = (letter + " қазақша", letter);
        return fields;
    }

    public async Task Write(Colleague writer, string words = "Что важнее?") =>
        (await Answered(await writer.Browser.Submit("/ru/testing/items/new", Filled(words), "#write"))).ShouldBe((HttpStatusCode.Redirect, ""));

    /// <summary>Another version of the question with other words in Russian.</summary>
    public async Task<(HttpStatusCode Status, string Words)> Correct(Colleague writer, string words) =>
        await Answered(await writer.Browser.Submit(Path + "/edit", new Dictionary<string, string?> { ["Form.Question[ru]"] = words }, "#write"));

    public async Task Give(Colleague author) => (await Post(Methodologist, "Give", ("Author", author.Id.ToString("D")))).Status.ShouldBe(HttpStatusCode.Redirect);

    public async Task Take(Colleague author) => (await Post(Methodologist, "Take", ("Account", author.Id.ToString("D")))).Status.ShouldBe(HttpStatusCode.Redirect);

    public Task<(HttpStatusCode Status, string Words)> Submit(Colleague who) => Post(who, "Submit");

    public Task<(HttpStatusCode Status, string Words)> Review(Colleague who, bool fine = true) =>
        fine ? Post(who, "Review", ("Verdict", "Fine")) : Post(who, "Review", ("Verdict", "NeedsCorrection"), ("Remarks[Key]", "Верен первый"));

    public Task<(HttpStatusCode Status, string Words)> NothingToCorrect(Colleague who) => Post(who, "Answer", ("Answer", "Замечаний по сути нет"));

    public Task<(HttpStatusCode Status, string Words)> Check(Colleague who, string language) => Post(who, "Text", ("Language", language));

    /// <summary>What a browser sends to the page of the question, whether the page shows that form or not. Of a refusal, the words of its summary.</summary>
    public async Task<(HttpStatusCode Status, string Words)> Post(Colleague who, string handler, params (string Name, string Value)[] fields)
    {
        var item = await Stored();
        using var own = await who.Browser.Get("/ru/testing/items/new");
        var token = (await Browser.Read(own)).QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value;
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Seen", $"{item.Version}"), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        return await Answered(await who.Browser.Http.PostAsync(new Uri($"{Path}?handler={handler}", UriKind.Relative), body));
    }

    public static async Task<(HttpStatusCode Status, string Words)> Answered(HttpResponseMessage answer)
    {
        using (answer)
            return (answer.StatusCode, answer.StatusCode == HttpStatusCode.Redirect ? "" : (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent ?? "");
    }

    public Task<TestItem> Stored() => _app.With(s => s.GetRequiredService<MeirimDb>().TestItems.AsNoTracking().SingleAsync(i => i.Code == Code));

    public Task<List<T>> Rows<T>(Func<MeirimDb, Guid, IQueryable<T>> rows) where T : class => _app.With(async s =>
    {
        var db = s.GetRequiredService<MeirimDb>();
        return await rows(db, (await Stored()).Id).AsNoTracking().ToListAsync();
    });

    /// <summary>A question that went through both reviews and whose languages are approved.</summary>
    public async Task<Colleague> ReviewedByAll()
    {
        var writer = await Author();
        await Write(writer);
        var (first, second, corrector) = (await Reviewer(), await Reviewer(), await Reviewer());
        foreach (var step in new Func<Task<(HttpStatusCode Status, string Words)>>[]
        {
            () => Submit(writer), () => Review(first, fine: false), () => Correct(writer, "Что важнее всего?"), () => Review(second), () => NothingToCorrect(corrector),
            () => Check(first, "kk"), () => Check(first, "ru"), () => Check(second, "kk"), () => Check(Methodologist, "ru"),
        })
            (await step()).ShouldBe((HttpStatusCode.Redirect, ""));
        return writer;
    }
}
