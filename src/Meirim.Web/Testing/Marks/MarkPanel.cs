using System.Text.Json;
using Meirim.Web.Testing.Results;

namespace Meirim.Web.Testing.Marks;

/// <summary>How far a panel is. The names are stored.</summary>
public enum PanelState
{
    /// <summary>Each judges alone.</summary>
    FirstRound,

    /// <summary>Each judges again, with the spread of the first round before them.</summary>
    SecondRound,

    /// <summary>The mark is known and proposed; members sign, and say where they dissent.</summary>
    Closed,

    /// <summary>Ended without a mark.</summary>
    Abandoned,
}

/// <summary>
/// People who know the work say of each question how many of a hundred who are just good enough have it right (Angoff 1971, in two
/// rounds). What they say leads to a pass mark of one round of testing.
/// </summary>
public sealed class MarkPanel
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    /// <summary>The form whose questions are judged; 0: those of all forms.</summary>
    public int Form { get; init; }

    public PanelState State { get; set; }

    /// <summary>Who is just good enough: what all members have before them.</summary>
    public required string Candidate { get; init; }

    /// <summary>The questions as they counted when the panel was opened, JSON of <see cref="PanelItem"/>.</summary>
    public required string Items { get; init; }

    /// <summary>Points that a key gave to everybody by then: nobody judges these.</summary>
    public double Given { get; init; }

    public Guid OpenedBy { get; init; }

    public required string OpenedByName { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>What the first round came to, JSON of <see cref="PanelFigures"/>; null until it was closed.</summary>
    public string? First { get; set; }

    public DateTimeOffset? FirstClosedAt { get; set; }

    public string? Second { get; set; }

    public DateTimeOffset? SecondClosedAt { get; set; }

    /// <summary>Why it was abandoned.</summary>
    public string? Reason { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    public bool IsOpen => State is PanelState.FirstRound or PanelState.SecondRound;

    /// <summary>Number of the round of judging that is open; null when none is.</summary>
    public int? Turn => State switch { PanelState.FirstRound => 1, PanelState.SecondRound => 2, _ => null };

    public IReadOnlyList<PanelItem> ReadItems() => JsonSerializer.Deserialize<List<PanelItem>>(Items, SheetScoring.Json)!;

    public PanelFigures? Figures(int turn) => (turn == 1 ? First : Second) is { } json ? PanelFigures.Read(json) : null;
}

/// <summary>A question that is judged.</summary>
/// <param name="Most">The points of the right answer.</param>
public sealed record PanelItem(Guid Item, int Version, double Most);
