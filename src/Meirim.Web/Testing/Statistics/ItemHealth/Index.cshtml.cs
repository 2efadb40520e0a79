using Meirim.Qti.Items;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics.ItemHealth;

/// <summary>The figures of a question in one round by its key.</summary>
public sealed record HealthRow(TestRound Round, int Key, int Version, bool IsTrial, string Alarms, ItemFigures Figures);

/// <summary>An option with its letter in the pictures and its words.</summary>
public sealed record OptionLine(string Letter, string Words, OptionFigures Figures);

/// <summary>Everything that rounds have shown of one question.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, ItemReader reader, ReleaseGate gate, AnswerAlarmsHandler answers, HealthWords words, CountryData country) : HealthPage(db, answers, words)
{
    /// <summary>Code of the round that is shown; the latest without.</summary>
    [BindProperty(SupportsGet = true, Name = "round")]
    public string? In { get; set; }

    public TestItem Item { get; private set; } = null!;

    /// <summary>The latest round first.</summary>
    public IReadOnlyList<HealthRow> Rows { get; private set; } = [];

    public HealthRow? Shown { get; private set; }

    /// <summary>Words of the question, and their language.</summary>
    public (string Language, string Words) Says { get; private set; }

    public RoundMeasures? Round { get; private set; }

    public IReadOnlyList<(int Form, ItemFigures Figures)> Forms { get; private set; } = [];

    public IReadOnlyList<OptionLine> Options { get; private set; } = [];

    public IReadOnlyList<Alarm> Alarms { get; private set; } = [];

    public string LanguageName(string code) => country.Languages.Find(code)?.Name.In(BankWords.Reading) ?? code;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Read(cancel) && Shown is not null ? await Answer(Shown.Round, Item.Id, new { Code, round = Shown.Round.Code }, cancel) : NotFound();

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await Db.TestItems.AsNoTracking().SingleOrDefaultAsync(i => i.Code == Code, cancel) is not { } item) return false;
        Item = item;
        var all = await Db.TestItemStatistics.AsNoTracking().Where(s => s.ItemId == item.Id)
            .Join(Db.TestRounds, s => s.RoundId, r => r.Id, (s, r) => new { s, r }).Where(x => x.s.Key == x.r.Key).ToListAsync(cancel);
        Rows = [.. all.Where(a => a.s.Form == 0).OrderByDescending(a => a.r.ScoredAt).ThenByDescending(a => a.s.Version).Select(a => new HealthRow(a.r, a.s.Key, a.s.Version, a.s.IsTrial, a.s.Alarms, ItemFigures.Read(a.s.Content)))];
        Shown = Rows.FirstOrDefault(r => In is null || r.Round.Code == In);
        if (Shown is null) return In is null;
        Forms = [.. all.Where(a => a.r.Id == Shown.Round.Id && a.s.Version == Shown.Version && a.s.Form > 0).OrderBy(a => a.s.Form).Select(a => (a.s.Form, ItemFigures.Read(a.s.Content)))];
        Round = RoundMeasures.Read((await Db.TestStatistics.AsNoTracking().SingleAsync(s => s.RoundId == Shown.Round.Id && s.Key == Shown.Key, cancel)).Content);
        var content = (await reader.Read([(item.Id, Shown.Version)], cancel))[(item.Id, Shown.Version)];
        Says = ItemWords.First(content, BankWords.Reading);
        Options = [.. Shown.Figures.Options.Select((o, i) => new OptionLine(((char)('A' + i)).ToString(), WordsOf(content, o.Option, Says.Language), o))];
        Alarms = [.. (await gate.Alarms(Shown.Round.Id, Shown.Key, cancel)).Where(a => a.Item == item.Id && a.Version == Shown.Version)];
        return true;
    }

    private static string WordsOf(Item item, string option, string language) => item.Interactions.SelectMany(i => i switch
    {
        ChoiceInteraction c => c.Options,
        InlineChoiceInteraction c => c.Options,
        _ => [],
    }).FirstOrDefault(o => o.Identifier == option)?.Text.In(language) is { Length: > 0 } html ? ItemWords.Plain(html) : option;
}
