namespace Meirim.Web.Records.MyRecord;

/// <summary>The facts of one kind, newest first: some at once, the older ones folded.</summary>
public sealed record FactGroup(FactKind Kind, IReadOnlyList<ShownFact> Shown)
{
    /// <summary>Where more than these stand, the older ones are folded.</summary>
    private const int AtOnce = 6;

    // what a person looks for first
    private static readonly FactKind[] Order =
    [
        FactKind.Employment, FactKind.Category, FactKind.Education, FactKind.Training, FactKind.Supervision,
        FactKind.RecognisedQualification, FactKind.TestResult, FactKind.Language, FactKind.Award, FactKind.Sanction,
        FactKind.Offer, FactKind.Contact, FactKind.Consent, FactKind.Concealment,
    ];

    public IEnumerable<ShownFact> Newest => Shown.Count <= AtOnce + 1 ? Shown : Shown.Take(AtOnce);

    public IEnumerable<ShownFact> Older => Shown.Count <= AtOnce + 1 ? [] : Shown.Skip(AtOnce);

    public string Anchor => "kind-" + Kind;

    public static IReadOnlyList<FactGroup> Of(IReadOnlyList<ShownFact> facts) =>
        [.. facts.GroupBy(f => f.Fact.Kind).OrderBy(g => Array.IndexOf(Order, g.Key)).Select(g => new FactGroup(g.Key, [.. g]))];
}
