namespace Meirim.Web.Workforce.Posts;

/// <summary>An occupation in the staffing table of a day.</summary>
/// <param name="Lines">What was planned, line by line; empty when nothing was.</param>
/// <param name="Held">Rate units that people hold.</param>
public sealed record TableLine(string Occupation, IReadOnlyList<StaffingPost> Lines, decimal Held)
{
    /// <summary>Rate units planned; null when the organisation planned nothing for the occupation.</summary>
    public decimal? Planned => Lines.Count == 0 ? null : Lines.Sum(l => l.Rate);

    /// <summary>Units planned that nobody holds.</summary>
    public decimal Vacant => Math.Max(0, (Planned ?? 0) - Held);

    /// <summary>Units held beyond the plan; zero where nothing was planned.</summary>
    public decimal Over => Planned is { } planned ? Math.Max(0, Held - planned) : 0;

    /// <summary>The table of the day: what is planned and what is held, by occupation.</summary>
    public static IReadOnlyList<TableLine> Of(IEnumerable<StaffingPost> lines, IEnumerable<HeldPost> held, DateOnly on)
    {
        var planned = lines.Where(l => l.HoldsOn(on)).ToLookup(l => l.Occupation, StringComparer.Ordinal);
        var rates = held.GroupBy(h => h.Occupation, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(h => h.Rate), StringComparer.Ordinal);
        return [.. planned.Select(p => p.Key).Union(rates.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(o => new TableLine(o, [.. planned[o].OrderBy(l => l.Unit, StringComparer.CurrentCulture).ThenBy(l => l.From)], rates.GetValueOrDefault(o)))];
    }
}
