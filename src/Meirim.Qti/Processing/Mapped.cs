using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>Points of an answer by a mapping or by areas.</summary>
internal static class Mapped
{
    /// <summary>The sum over the distinct values of the answer, within the bounds; 0, and not the lower bound, for no answer.</summary>
    public static double Points(Mapping? mapping, QtiValue answer)
    {
        if (mapping is null || answer.IsNull) return 0;
        var type = answer.Values[0].Type;
        var entries = mapping.Entries.Select(e => (Entry: e, Fits: Scalar.TryParse(type, e.Key, out var key), Key: key)).Where(e => e.Fits).ToList();
        double sum = 0;
        foreach (var value in answer.Values.Distinct())
            sum += entries.Where(e => Same(e.Key, value, e.Entry.CaseSensitive)).Select(e => (double?)e.Entry.Points).FirstOrDefault() ?? mapping.Default;
        return Within(sum, mapping.Lower, mapping.Upper);
    }

    /// <summary>Each area counts once, however many points lie in it; a point in no area counts the default.</summary>
    public static double Points(AreaMapping? areas, QtiValue answer)
    {
        if (areas is null || answer.IsNull || answer.Values[0].Type != BaseType.Point) return 0;
        var hit = new HashSet<int>();
        double sum = 0;
        foreach (var point in answer.Values.Distinct())
        {
            int area = 0;
            while (area < areas.Entries.Count && !Area.Holds(areas.Entries[area].Shape, areas.Entries[area].Coordinates, point.X, point.Y)) area++;
            if (area == areas.Entries.Count) sum += areas.Default;
            else if (hit.Add(area)) sum += areas.Entries[area].Points;
        }
        return Within(sum, areas.Lower, areas.Upper);
    }

    private static bool Same(Scalar key, Scalar value, bool caseSensitive) => caseSensitive || key.Type != BaseType.String
        ? key.Is(value)
        : string.Equals(key.Text, value.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Rounded to twelve places: 0.1 + 0.2 earns 0.3 points.</summary>
    private static double Within(double sum, double? lower, double? upper)
    {
        if (lower is { } least && sum < least) sum = least;
        if (upper is { } most && sum > most) sum = most;
        return Math.Round(sum, 12, MidpointRounding.AwayFromZero);
    }
}
