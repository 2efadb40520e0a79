using System.Text.Json;
using Meirim.Scales;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Mind.ViewWellbeing;

/// <summary>
/// Figures of groups of a round, made once after its last day from the sheets of those who agreed, and kept. The program opens
/// the sheets for this without asking whose they are: the groups stand in the sheet.
/// </summary>
public sealed class FigureMaker(MeirimDb db, PrivateVault vault, ScalePacks packs, CountryClock clock)
{
    /// <summary>Null while the round's days last.</summary>
    public async Task<IReadOnlyList<ScaleFigures>?> Of(TestRound round, CancellationToken cancel)
    {
        if (clock.Today <= round.LastDay) return null;
        if (await Kept(round, cancel) is { } kept) return kept;
        var values = new List<(string Pack, string Scale, SheetContent Sheet, double Value)>();
        await foreach (var row in db.MindSheets.AsNoTracking().Where(s => s.RoundId == round.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var content = vault.Open(row);
            // what was answered to a draft its owner reads, and nobody compares
            if (packs.Find(row.Pack) is not { } pack || PackUse.ForFigures(pack, content.Language) is not null) continue;
            values.AddRange(content.Scores.Where(s => s.Value is not null).Select(s => (row.Pack, s.Scale, content, s.Value!.Value)));
        }
        var figures = values.GroupBy(v => (v.Pack, v.Scale)).OrderBy(g => g.Key.Pack, StringComparer.Ordinal).ThenBy(g => g.Key.Scale, StringComparer.Ordinal).Select(g => new ScaleFigures(g.Key.Pack, g.Key.Scale,
            Groups(g, s => s.Region), Groups(g, s => s.Occupation), Groups(g, s => s.Language))).ToList();
        db.MindFigures.Add(new RoundFigures { RoundId = round.Id, MadeAt = clock.Now, Content = JsonSerializer.Serialize(figures, JsonSerializerOptions.Web) });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // made by somebody else at the same moment: theirs are the figures
            db.ChangeTracker.Clear();
        }
        return await Kept(round, cancel);
    }

    private async Task<IReadOnlyList<ScaleFigures>?> Kept(TestRound round, CancellationToken cancel) =>
        await db.MindFigures.AsNoTracking().Where(f => f.RoundId == round.Id).Select(f => f.Content).SingleOrDefaultAsync(cancel) is { } content
            ? JsonSerializer.Deserialize<List<ScaleFigures>>(content, JsonSerializerOptions.Web) : null;

    private static GroupFigures Groups(IEnumerable<(string Pack, string Scale, SheetContent Sheet, double Value)> values, Func<SheetContent, string?> group)
    {
        var figures = SmallGroups.Of(values.Select(v => (group(v.Sheet) ?? "", v.Value)));
        return new GroupFigures(figures.Whole is null ? null : Rounded(figures.Whole), [.. figures.Groups.Select(Rounded)]);
    }

    private static GroupFigure Rounded(GroupFigure figure) => figure with { Mean = Tenth(figure.Mean), Spread = Tenth(figure.Spread) };

    private static double? Tenth(double? value) => value is { } known ? Math.Round(known, 1) : null;
}
