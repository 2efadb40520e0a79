namespace Meirim.Web.Testing.Statistics;

/// <summary>What asks for a second look before results are released. Trial questions count for nobody, and their alarms stand in nobody's way.</summary>
internal static class KeyCheck
{
    /// <summary>People of the strongest group who reached the question, and who must have chosen the other option.</summary>
    private const int FewestStrong = 10, FewestChoosers = 5;

    public static IReadOnlyList<AlarmKind> Of(ItemFigures item)
    {
        var alarms = new List<AlarmKind>();
        if (item.Answered >= Enough.ForGroups && item.Rest < 0) alarms.Add(AlarmKind.Reversed);
        if (OtherOption(item)) alarms.Add(AlarmKind.OtherOption);
        if (item.Fairness.Any(f => f.Class == "C")) alarms.Add(AlarmKind.Unfair);
        return alarms;
    }

    /// <summary>Only where one option is right: with several, the strong choose each of them.</summary>
    private static bool OtherOption(ItemFigures item)
    {
        if (item.Groups.Count == 0 || item.Groups[^1] < FewestStrong || item.Options.Count(o => o.IsKey) != 1) return false;
        var key = item.Options.Single(o => o.IsKey);
        return item.Options.Any(o => !o.IsKey && o.ByGroup[^1] > key.ByGroup[^1] && o.ByGroup[^1] * item.Groups[^1] >= FewestChoosers);
    }
}
