using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Testing.Marks;

/// <summary>What holding a resit against its main round came to. The names are stored.</summary>
public enum EquatingOutcome
{
    /// <summary>Another mark can be proposed.</summary>
    Found,

    /// <summary>One of the two rounds has no statistics by its key yet.</summary>
    NotReckoned,

    /// <summary>Fewer people in one of the rounds than <see cref="ResitEquating.FewestPeople"/>.</summary>
    FewPeople,

    /// <summary>The curves do not hold every question that counts.</summary>
    NoModel,
    SmallAnchor,

    /// <summary>Too many of the anchor became harder or easier than the others.</summary>
    Drifted,

    /// <summary>The standard error is above <see cref="ResitEquating.LargestError"/>.</summary>
    Imprecise,

    /// <summary>The same whole number of points passes as does now.</summary>
    SameMark,

    /// <summary>The resit was easier, and the round's rule lets a mark only be lowered.</summary>
    WouldRaise,
}

/// <summary>Which way the mark of a resit may be moved. The names are stored.</summary>
public enum ResitMark
{
    /// <summary>Nobody is asked for more than they were told.</summary>
    OnlyLower,
    Both,
}

/// <summary>The figures of an equating, with the versions of the statistics from which they come: the key of each round.</summary>
/// <param name="Main">Code of the main round.</param>
/// <param name="Paper">Questions of a paper of the resit that count; the mean over its forms.</param>
/// <param name="AnchorSize">Questions that count in both rounds.</param>
/// <param name="Anchor">Each of them; empty where it did not come so far.</param>
/// <param name="MainShare">The mark of the main round, as a share of all points.</param>
/// <param name="Se">Standard error of the new mark, in points.</param>
public sealed record EquatingFigures(
    EquatingOutcome Outcome, string Main, int MainKey, int MainPeople, int Key, int People, double Paper, int AnchorSize, IReadOnlyList<AnchorQuestion> Anchor,
    double MainShare, double OldShare, double? NewShare, double? Se)
{
    [JsonIgnore]
    public int Kept => Anchor.Count(a => !a.Drifted);

    /// <summary>All points of a paper times the difference of shares: how many points the mark moves.</summary>
    [JsonIgnore]
    public double Moved => Paper * ((NewShare ?? OldShare) - OldShare);

    public static EquatingFigures Read(string json) => JsonSerializer.Deserialize<EquatingFigures>(json, RoundMeasures.Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, RoundMeasures.Json);
}

/// <param name="Difference">Above 0 it was harder in the resit than the others of the anchor, in logits of the main round.</param>
/// <param name="Drifted">It is left out.</param>
public sealed record AnchorQuestion(Guid Item, int Version, double Difference, bool Drifted);
