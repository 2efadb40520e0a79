namespace Meirim.Web.Testing.Statistics;

/// <summary>What was reckoned of a round by one of its keys. Written once, in the background; another key makes another row.</summary>
public sealed class StoredStatistics
{
    public Guid RoundId { get; init; }

    /// <summary>Number of the round's key.</summary>
    public int Key { get; init; }

    public StatisticsState State { get; init; }

    /// <summary>Sheets that were read.</summary>
    public int People { get; init; }

    public DateTimeOffset ComputedAt { get; init; }

    /// <summary>How many prompts were found for somebody to look at; null where figures are older than prompts.</summary>
    public int? Prompts { get; init; }

    /// <summary>JSON of <see cref="RoundMeasures"/>.</summary>
    public required string Content { get; init; }
}

/// <summary>How far the figures of a round can be used.</summary>
public enum StatisticsState
{
    /// <summary>All that the number of people allows was reckoned.</summary>
    Done,

    /// <summary>So few people that no figure means anything: who came and passed is counted, nothing else.</summary>
    TooFew,
}

/// <summary>What was reckoned of one version of an item in a round.</summary>
public sealed class StoredItemStatistics
{
    public Guid RoundId { get; init; }

    public int Key { get; init; }

    public Guid ItemId { get; init; }

    public int Version { get; init; }

    /// <summary>Number of the form; 0 for all forms together.</summary>
    public int Form { get; init; }

    public bool IsTrial { get; init; }

    /// <summary>People who reached it.</summary>
    public int People { get; init; }

    /// <summary>Names of <see cref="AlarmKind"/> with blanks between; empty for most.</summary>
    public required string Alarms { get; init; }

    /// <summary>JSON of <see cref="ItemFigures"/>.</summary>
    public required string Content { get; init; }
}

/// <summary>What asks for a second look at a question before results are released. A prompt for a person, never a verdict.</summary>
public enum AlarmKind
{
    /// <summary>Those who are right here have fewer points elsewhere than those who are wrong: the key may be.</summary>
    Reversed,

    /// <summary>Of the strongest, more choose another option than the key.</summary>
    OtherOption,

    /// <summary>At the same strength it is much harder or easier in one language of the test.</summary>
    Unfair,
}
