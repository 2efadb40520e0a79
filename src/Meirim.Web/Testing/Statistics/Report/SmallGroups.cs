namespace Meirim.Web.Testing.Statistics.Report;

/// <summary>
/// Groups of fewer than ten people are not shown, and neither is what could be had by taking the shown ones from the total: as
/// long as the hidden ones together are fewer than ten, the smallest of the shown ones is hidden too.
/// </summary>
internal static class SmallGroups
{
    public static bool IsSmall(Participation group) => group.HandedIn < Enough.ForFigures;

    /// <summary>Those that may be shown, in their order.</summary>
    public static IReadOnlyList<Participation> Shown(IReadOnlyList<Participation> groups)
    {
        var shown = groups.Where(g => !IsSmall(g)).ToList();
        var hidden = groups.Where(IsSmall).Sum(g => g.HandedIn);
        bool any = shown.Count < groups.Count;
        while (any && hidden < Enough.ForFigures && shown.Count > 0)
        {
            var smallest = shown.MinBy(g => g.HandedIn)!;
            shown.Remove(smallest);
            hidden += smallest.HandedIn;
        }
        return shown;
    }
}
