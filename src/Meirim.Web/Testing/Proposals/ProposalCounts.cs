using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Proposals;

/// <summary>How many proposals of each theme came from each region. A proposal with two themes counts in both.</summary>
public sealed record ProposalCounts(int Proposals, int Uncoded, IReadOnlyList<string> Themes, IReadOnlyList<string> Regions, IReadOnlyDictionary<(string Theme, string Region), int> Cells)
{
    public int Of(string theme) => Cells.Where(c => c.Key.Theme == theme).Sum(c => c.Value);

    public int Of(string theme, string region) => Cells.GetValueOrDefault((theme, region));

    public static async Task<ProposalCounts> Read(MeirimDb db, ProposalThemes themes, CancellationToken cancel)
    {
        var cells = await db.Proposals.SelectMany(p => p.Themes, (p, t) => new { t.Theme, p.Region }).GroupBy(x => new { x.Theme, x.Region }).Select(g => new { g.Key.Theme, g.Key.Region, Count = g.Count() }).ToListAsync(cancel);
        var counted = cells.Select(c => c.Theme).ToHashSet(StringComparer.Ordinal);
        return new ProposalCounts(
            await db.Proposals.CountAsync(cancel), await db.Proposals.CountAsync(p => !p.IsCoded, cancel),
            [.. themes.All.Select(t => t.Code).Where(counted.Contains)], [.. cells.Select(c => c.Region ?? "").Distinct().Order(StringComparer.Ordinal)],
            cells.ToDictionary(c => (c.Theme, c.Region ?? ""), c => c.Count));
    }
}
