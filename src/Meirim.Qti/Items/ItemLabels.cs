using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>What is said of an item beside it; none of it decides a score.</summary>
/// <param name="Area">Code of the area of the blueprint.</param>
/// <param name="Level">Code of the level of the blueprint.</param>
/// <param name="Seconds">The time that the item should take; above 0.</param>
/// <param name="SourceArticle">The provision that the answer rests on.</param>
public sealed record ItemLabels(string? Area = null, string? Level = null, string? SourceArticle = null, string? Author = null, int? Seconds = null)
{
    [JsonIgnore]
    public bool IsEmpty => this == new ItemLabels();
}
