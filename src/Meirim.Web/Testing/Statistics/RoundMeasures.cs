using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meirim.Web.Testing.Statistics;

/// <summary>What the statistics of a round say of it as a whole.</summary>
/// <param name="Forms">The forms, and first of all the row of all together, whose number is 0. Empty with too few people.</param>
/// <param name="Around">How many would pass with the mark one question lower, as it is, one higher, by the total alone.</param>
/// <param name="Model">The curve model; null without.</param>
/// <param name="Drift">The earlier round against which questions were held; null without.</param>
/// <param name="Notes">Names of <see cref="StatisticsNote"/>.</param>
/// <param name="Areas">The areas of the score; null in figures that are older than these.</param>
public sealed record RoundMeasures(
    IReadOnlyList<Participation> Participation, IReadOnlyList<FormFigures> Forms, IReadOnlyList<MarkFigures> Around, ModelFigures? Model,
    IReadOnlyList<FairnessFigures> Fairness, DriftFigures? Drift, IReadOnlyList<StatisticsNote> Notes,
    IReadOnlyList<AreaFigures>? Areas = null)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>All forms together; null with too few people.</summary>
    [JsonIgnore]
    public FormFigures? Whole => Forms.FirstOrDefault(f => f.Form == 0);

    public static RoundMeasures Read(string json) => JsonSerializer.Deserialize<RoundMeasures>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>Why something is missing.</summary>
public enum StatisticsNote
{
    FewForGroups,
    FewForModel,
    FewForFairness,

    /// <summary>The curve model did not come to rest, or could not be reckoned.</summary>
    ModelFailed,

    /// <summary>Fairness could not be reckoned.</summary>
    FairnessFailed,

    /// <summary>Fewer than four questions stood in an earlier round with a model.</summary>
    NoEarlierRound,

    /// <summary>Questions that give more than one point are in no model.</summary>
    PointsInNoModel,
}

/// <summary>Who came and passed, of a region, a language, or all.</summary>
/// <param name="By"><c>all</c>, <c>region</c> or <c>language</c>.</param>
/// <param name="Invited">Everybody who was given a place.</param>
/// <param name="Booked">Of these, who kept it.</param>
/// <param name="Came">Began the paper.</param>
/// <param name="HandedIn">Has a score.</param>
public sealed record Participation(string By, string Code, int Invited, int Booked, int Came, int HandedIn, int Passed);

/// <summary>How well one form measured.</summary>
/// <param name="Form">0 for all together: means over people, by the number of people of each form.</param>
/// <param name="Most">The most points that can be had.</param>
/// <param name="Mark">Points that are needed.</param>
/// <param name="Sem">Standard error of measurement in points.</param>
/// <param name="SemAtMark">The same for people at the mark (Keats; Lord where that is unknown); only where every question gives one point.</param>
/// <param name="Consistency">Share who would get the same result on another form.</param>
/// <param name="Accuracy">Share whose result is that of their true score.</param>
/// <param name="ThetaAtMark">Ability at which the expected score is the mark.</param>
/// <param name="InformationAtMark">Of the form, at that ability.</param>
public sealed record FormFigures(
    int Form, int People, int Questions, double Most, double Mark, int Passed, double? Mean, double? Sd, double? Alpha, double? Sem, double? SemAtMark,
    double? Consistency, double? Accuracy, double? Kappa, double? FalsePass, double? FalseFail, double? ThetaAtMark = null, double? InformationAtMark = null);

/// <param name="Questions">So many questions more (or less, below 0) than the mark.</param>
public sealed record MarkFigures(int Questions, int Passed);

/// <param name="Slopes">A slope for each question; false: one for all.</param>
public sealed record ModelFigures(bool Slopes, int Questions, bool Converged, double? LogLikelihood);

public sealed record FairnessFigures(string Reference, string Focal, int ReferencePeople, int FocalPeople);

/// <param name="Round">Code of the round whose figures are the base.</param>
public sealed record DriftFigures(string Round, int Questions);

/// <summary>What the points of an area are worth beside all points. Shares of the true differences between people, from 0 to 1.</summary>
/// <param name="Questions">In a form.</param>
/// <param name="BySelf">Told by the points of the area: their reliability.</param>
/// <param name="ByTotal">Told by all points.</param>
public sealed record AreaFigures(string Area, int Questions, double? BySelf, double? ByTotal)
{
    /// <summary>The area tells more than the total does; null when unknown.</summary>
    [JsonIgnore]
    public bool? TellsMore => BySelf is { } self && ByTotal is { } total ? self > total : null;
}
