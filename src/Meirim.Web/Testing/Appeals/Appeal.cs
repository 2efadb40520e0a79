using System.ComponentModel.DataAnnotations.Schema;

namespace Meirim.Web.Testing.Appeals;

/// <summary>Where an appeal stands. The names are stored.</summary>
public enum AppealState
{
    Open,

    /// <summary>The question is wrong: a change of the key follows.</summary>
    Upheld,
    Dismissed,
}

/// <summary>A person says that a question of their paper is wrong. One for each question of a sheet.</summary>
public sealed class Appeal
{
    public Guid Id { get; init; }

    public Guid AttemptId { get; init; }

    public Guid RoundId { get; init; }

    /// <summary>Number of the question in the person's paper.</summary>
    public int Question { get; init; }

    public Guid ItemId { get; init; }

    public int ItemVersion { get; init; }

    public required string Grounds { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public AppealState State { get; set; }

    /// <summary>What was answered; the person reads it.</summary>
    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? AnsweredByName { get; set; }

    /// <summary>The change of the key that was proposed on it.</summary>
    public Guid? KeyChangeId { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>Two answer at once: the second is told.</summary>
    public int Version { get; set; }

    /// <summary>Number of the key that came of it; filled in for those who read it.</summary>
    [NotMapped]
    public int? ChangedKey { get; set; }
}
