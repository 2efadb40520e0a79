namespace Meirim.Psychometrics;

/// <summary>Why a figure is missing or should not be trusted. A figure that cannot be had is null, never a guess.</summary>
/// <param name="ItemId">The item that it is about; null when it is about the whole.</param>
/// <param name="Text">One plain sentence in English, for those who read reports; programs go by the code.</param>
public sealed record Diagnosis(DiagnosisCode Code, string? ItemId, string Text);

/// <summary>The kinds of <see cref="Diagnosis"/>.</summary>
public enum DiagnosisCode
{
    /// <summary>Fewer people than the figure needs.</summary>
    TooFewPeople,

    /// <summary>Fewer items than the figure needs.</summary>
    TooFewItems,

    /// <summary>Everybody who answered got the same points: the item tells nothing and is left out of models.</summary>
    ConstantItem,

    /// <summary>Nobody answered the item.</summary>
    NoAnswers,

    /// <summary>All people have the same score: nothing correlates with it.</summary>
    ConstantScore,

    /// <summary>Some items are never failed by those who solve the others, so that no finite difference of difficulty fits (Fischer 1981).</summary>
    DisconnectedItems,

    /// <summary>The steps did not come to rest within the limit; what is given is where they stood.</summary>
    NotConverged,

    /// <summary>The information matrix cannot be inverted: no standard errors.</summary>
    SingularInformation,

    /// <summary>The slope grew beyond all bounds: the item separates these people perfectly, or they are too few.</summary>
    UnboundedSlope,

    /// <summary>Items are so dependent that one follows from the others: no lambda-6.</summary>
    SingularCovariance,
}
