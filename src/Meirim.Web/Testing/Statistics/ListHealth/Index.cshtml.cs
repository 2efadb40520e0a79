using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics.ListHealth;

/// <summary>A question of the round with its figures.</summary>
/// <param name="Open">Alarms that nobody answered.</param>
public sealed record HealthLine(TestItem Item, int Version, bool IsTrial, string Language, string Words, ItemFigures Figures, IReadOnlyList<AlarmKind> Alarms, IReadOnlyList<AlarmKind> Open);

/// <summary>How the questions of a round did, those with alarms first; and the answer to all alarms at once.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, ItemReader reader, ReleaseGate gate, AnswerAlarmsHandler answers, HealthWords words) : HealthPage(db, answers, words)
{
    public static readonly IReadOnlyList<string> Sorts = ["alarms", "code", "difficulty", "rest"];

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    public TestRound Round { get; private set; } = null!;

    public StoredStatistics? Stored { get; private set; }

    public RoundMeasures? Figures { get; private set; }

    public bool IsScored { get; private set; }

    public IReadOnlyList<HealthLine> Lines { get; private set; } = [];

    public int Open => Lines.Sum(l => l.Open.Count);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Read(cancel) ? await Answer(Round, item: null, new { Code }, cancel) : NotFound();

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await Db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == Code, cancel) is not { } round) return false;
        Round = round;
        (Stored, Figures, IsScored) = await RoundStatus.Of(Db, round, cancel);
        if (Stored is null) return true;
        var rows = await Db.TestItemStatistics.AsNoTracking().Where(i => i.RoundId == round.Id && i.Key == Stored.Key && i.Form == 0).Join(Db.TestItems, s => s.ItemId, i => i.Id, (s, i) => new { s, i }).ToListAsync(cancel);
        var says = await reader.Read([.. rows.Select(r => (r.s.ItemId, r.s.Version))], cancel);
        var open = (await gate.Alarms(round.Id, Stored.Key, cancel)).Where(a => a.Answer is null).ToLookup(a => (a.Item, a.Version), a => a.Kind);
        var lines = rows.ConvertAll(r =>
        {
            var (language, first) = ItemWords.First(says[(r.s.ItemId, r.s.Version)], BankWords.Reading);
            return new HealthLine(r.i, r.s.Version, r.s.IsTrial, language, first, ItemFigures.Read(r.s.Content), [.. ReleaseGate.Kinds(r.s.Alarms)], [.. open[(r.s.ItemId, r.s.Version)]]);
        });
        Lines = [.. Sorted(lines).ThenBy(l => l.Item.Code, StringComparer.Ordinal)];
        return true;
    }

    private IOrderedEnumerable<HealthLine> Sorted(List<HealthLine> lines) => Sort switch
    {
        "code" => lines.OrderBy(l => l.Item.Code, StringComparer.Ordinal),
        "difficulty" => lines.OrderBy(l => l.Figures.Difficulty ?? 2),
        "rest" => lines.OrderBy(l => l.Figures.Rest ?? 2),
        _ => lines.OrderByDescending(l => l.Open.Count).ThenByDescending(l => l.Alarms.Count).ThenByDescending(l => l.Figures.Drift?.Drifted == true).ThenBy(l => l.Figures.Rest ?? 2),
    };
}
