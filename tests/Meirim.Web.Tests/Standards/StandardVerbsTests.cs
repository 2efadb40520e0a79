using System.Text;
using System.Text.Json;
using Meirim.Standards.Cards;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Standards;

/// <summary>What <c>docs/cli.md</c> says of <c>standard</c> and <c>judge</c>. They speak to the console, which is one for all tests.</summary>
[Collection(TheConsole.Name)]
public sealed class StandardVerbsTests : IAsyncLifetime
{
    private readonly StandardApplication _standard = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("meirim-standard-").FullName;

    public Task InitializeAsync() => _standard.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _standard.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Read_gives_the_document_as_json_or_as_a_summary()
    {
        var file = File("order.txt", OwnText.Order);

        var json = await Run(0, "standard", "read", file, "--json");
        StandardJson.Write(StandardJson.Read(Encoding.UTF8.GetBytes(json.Output))).ShouldBe(Encoding.UTF8.GetBytes(json.Output));

        var summary = await Run(0, "standard", "read", file);
        summary.Output.ShouldContain("act 77-Б of 2031-09-14, in force from 2032-03-01");
        summary.Output.ShouldContain("6113-1-004  level 2–3");
        summary.Output.ShouldContain("line 88: STD-114");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_on_standard_error_with_code_and_line()
    {
        var cut = File("cut.txt", OwnText.Order[..(OwnText.Order.Length / 2)]);

        var refused = await Run(1, "standard", "read", cut);

        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain("STD-007: A card that must be there is missing from the text. Line ");
        (await Run(1, "standard", "read", Path.Combine(_folder, "nothing.txt"))).Error.ShouldContain("STD-216");
        (await Run(2, "standard", "read")).Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Import_shows_asks_writes_exports_and_compares()
    {
        var order = File("order.txt", OwnText.Order);

        (await Run(0, "n\n", "standard", "import", order)).Output.ShouldContain("Nothing was changed.");
        (await Imports()).ShouldBe(0);
        var done = await Run(0, "standard", "import", order, "--yes");
        done.Output.ShouldContain("6113-1-004  Бағбан: new, from 2032-03-01");
        done.Output.ShouldContain("Imported: 4 cards");
        var entry = await _standard.App.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.Kind == ActKind.StandardImported));
        entry.Right.ShouldBe(Role.System);
        (await Run(1, "standard", "import", order, "--yes")).Error.ShouldContain("STD-207");
        (await Run(1, "standard", "import", File("new.txt", OwnText.UpToDate), "--yes")).Error.ShouldContain("STD-204: The new wording of the card “Бағбан” would begin on 2032-03-01");
        (await Run(2, "standard", "import", order, "--from", "1.9.2032")).Error.ShouldContain("2025-01-31");
        (await Run(0, "y\n", "standard", "import", File("new.txt", OwnText.UpToDate), "--from", "2032-09-01")).Output.ShouldContain("Imported: 1 cards, in force from 2032-09-01.");

        var export = JsonDocument.Parse((await Run(0, "standard", "export", "--occupation", "6113-1-004", "--on", "2032-08-31")).Output).RootElement;
        export.GetArrayLength().ShouldBe(1);
        export[0].GetProperty("until").GetString().ShouldBe("2032-09-01");
        StandardJson.ReadCard(Encoding.UTF8.GetBytes(export[0].GetProperty("card").GetRawText())).Name.ShouldBe("Бағбан");
        JsonDocument.Parse((await Run(0, "standard", "export", "--on", "2032-09-01")).Output).RootElement.GetArrayLength().ShouldBe(4);
        (await Run(1, "standard", "export", "--on", "2032-02-29")).Error.ShouldContain("STD-213");

        var compared = await Run(0, "standard", "compare", "6113-1-004@2032-03-01", "6113-1-004@2032-09-01");
        compared.Output.ShouldContain("1 changed");
        compared.Output.ShouldContain("F1S1A2");
        var files = JsonDocument.Parse((await Run(0, "standard", "compare", order, File("new.txt", OwnText.UpToDate), "--json")).Output).RootElement;
        files.GetArrayLength().ShouldBe(4);
        files[0].GetProperty("changes")[0].GetProperty("kind").GetString().ShouldBe("changed");
        (await Run(1, "standard", "compare", "6113-1-004@2032-03-01", "6113-1-004@2031-01-01")).Error.ShouldContain("STD-214");
    }

    [Fact]
    public async Task Judge_gives_the_verdict_with_clause_facts_what_is_missing_and_the_earliest_day()
    {
        // the command line goes by the real clock: the register must have learned of the facts by then
        _standard.App.Clock.Reset();
        var person = await People.Create(_standard.App, p => p
            .With(new Education("vocational", "social-work"), new DateOnly(2020, 6, 20))
            .With(new Employment("3412-0-008", null, "Орталық"), new DateOnly(2024, 9, 1)));
        string[] words = ["judge", "--person", person.Number, "--for", "3412-0-008/second"];

        var early = JsonDocument.Parse((await Run(0, [.. words, "--on", "2025-08-31", "--json"])).Output).RootElement;
        early.GetProperty("requirement").GetString().ShouldBe("kz-p13-second");
        var verdict = early.GetProperty("verdict");
        verdict.GetProperty("outcome").GetString().ShouldBe("notMet", early.ToString());
        verdict.TryGetProperty("earliestDay", out _).ShouldBeTrue(early.ToString());
        verdict.GetProperty("earliestDay").GetString().ShouldBe("2025-09-01");
        verdict.GetProperty("clause").GetProperty("paragraph").GetString().ShouldBe("13");
        var service = verdict.GetProperty("parts").EnumerateArray().Single(p => p.GetProperty("kind").GetString() == "experience");
        service.GetProperty("missing")[0].GetProperty("code").GetString().ShouldBe("missing.service");
        service.GetProperty("facts").GetArrayLength().ShouldBe(1);

        JsonDocument.Parse((await Run(0, [.. words, "--on", "2025-09-01", "--json"])).Output).RootElement.GetProperty("verdict").GetProperty("outcome").GetString().ShouldBe("met");
        (await Run(0, [.. words, "--on", "2025-09-01"])).Output.ShouldStartWith("+ All of these: Met");
        // the register learned of it all only now
        (await Run(0, [.. words, "--on", "2025-09-01", "--known", "2024-01-01"])).Output.ShouldStartWith("- All of these: Not met");
    }

    [Theory]
    [InlineData("KZ-9999999-9", "3412-0-008", "REC-001", 1)]
    [InlineData("", "9999-0-000", "STD-212", 1)]
    [InlineData("", "3412-0-008/third", "STD-215", 1)]
    [InlineData("", "3412-0-008 --on 31.01.2025", "2025-01-31", 2)]
    public async Task Judge_refuses_what_is_not_there(string number, string words, string reason, int code)
    {
        var person = await People.Create(_standard.App);
        (await Run(code, ["judge", "--person", number.Length == 0 ? person.Number : number, "--for", .. words.Split(' ')])).Error.ShouldContain(reason);
    }

    private Task<int> Imports() => _standard.App.With(s => s.GetRequiredService<MeirimDb>().StandardImports.CountAsync());

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private Task<(string Output, string Error)> Run(int code, params string[] words) => words[0].EndsWith('\n') ? Run(code, words[0], words[1..]) : Run(code, "", words);

    private Task<(string Output, string Error)> Run(int code, string typed, string[] words) => TheConsole.Run(_standard.App, code, typed, words);
}
