using Meirim.Web.Records;

namespace Meirim.Web.Demo;

/// <summary>Someone invented: what the acts of the demo will record.</summary>
/// <param name="Identifier">Which of the impossible national identifiers they bear.</param>
internal sealed record DemoPerson(int Identifier, DateOnly Born, IReadOnlyList<NewName> Names, IReadOnlyList<DemoFact> Facts)
{
    /// <summary>A fact that was recorded wrongly and put right later.</summary>
    public DemoCorrection? Correction { get; init; }

    /// <summary>How many days ago the employer last confirmed the entry; null when never.</summary>
    public int? ConfirmedDaysAgo { get; init; }

    public string ConfirmedBy { get; init; } = "";
}

/// <param name="KnownOn">Day from which someone could have recorded it.</param>
internal sealed record DemoFact(NewFact Fact, DateOnly? KnownOn);

/// <param name="Wrong">What stood first in the place of the fact at <paramref name="Index"/>.</param>
internal sealed record DemoCorrection(int Index, NewFact Wrong, string Reason);
