using System.Text.Json;
using Meirim.Web.Testing.Results;

namespace Meirim.Web.Testing.Regrade;

/// <summary>Where a change of a key stands. The names are stored.</summary>
public enum KeyChangeState
{
    /// <summary>What it would do is being reckoned in the background; no score is written.</summary>
    Reckoning,

    /// <summary>What it would do is known; another methodologist decides.</summary>
    Proposed,
    Approved,
    Rejected,
    Withdrawn,
}

/// <summary>One new key of a round: changes of one or more questions, by one who proposes and another who decides (R12).</summary>
public sealed class KeyChange
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public KeyChangeState State { get; set; }

    /// <summary>Number of the key that it changes.</summary>
    public int BaseKey { get; set; }

    /// <summary>Number of the key that it became; null until it was approved.</summary>
    public int? Key { get; set; }

    /// <summary>JSON of <see cref="QuestionChange"/>, one or more.</summary>
    public required string Changes { get; init; }

    /// <summary>Why; the people whose results change read it.</summary>
    public required string Reason { get; init; }

    public Guid ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    /// <summary>What it does to how many, JSON of <see cref="DryRunTotals"/>; null until it was reckoned.</summary>
    public string? Totals { get; set; }

    /// <summary>Whose result changes, JSON of <see cref="DryRunLine"/>.</summary>
    public string? Lines { get; set; }

    /// <summary>Hash over all scores as the dry run reckoned them.</summary>
    public string? ResultHash { get; set; }

    public Guid? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was rejected.</summary>
    public string? Answer { get; set; }

    /// <summary>When all sheets had their new score, and the hash over those that were written.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    public string? AppliedHash { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    public bool IsOpen => State is KeyChangeState.Reckoning or KeyChangeState.Proposed;

    public IReadOnlyList<QuestionChange> Questions() => QuestionChange.Read(Changes);

    public DryRunTotals? ReadTotals() => Totals is null ? null : JsonSerializer.Deserialize<DryRunTotals>(Totals, SheetScoring.Json);

    public IReadOnlyList<DryRunLine> ReadLines() => Lines is null ? [] : JsonSerializer.Deserialize<List<DryRunLine>>(Lines, SheetScoring.Json)!;
}
