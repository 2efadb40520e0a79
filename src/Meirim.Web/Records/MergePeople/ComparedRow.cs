namespace Meirim.Web.Records.MergePeople;

/// <summary>One thing compared of two records.</summary>
/// <param name="Difference">Key of the words that say how they differ.</param>
public sealed record ComparedRow(string Label, IReadOnlyList<string> One, IReadOnlyList<string> Other, string Difference)
{
    public static ComparedRow Of(string label, IReadOnlyList<string> one, IReadOnlyList<string> other) => new(label, one, other, (one.Count, other.Count) switch
    {
        (0, 0) => "merge.neither",
        (0, _) or (_, 0) => "merge.only-one",
        _ when one.ToHashSet(StringComparer.Ordinal).SetEquals(other) => "merge.same",
        _ when one.Intersect(other, StringComparer.Ordinal).Any() => "merge.alike",
        _ => "merge.differs",
    });
}
