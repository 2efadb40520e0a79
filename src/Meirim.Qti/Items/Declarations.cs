namespace Meirim.Qti.Items;

/// <summary>How many values a variable holds and whether their order counts.</summary>
public enum Cardinality
{
    Single,
    Multiple,
    Ordered,
}

/// <summary>What kind of value a variable holds.</summary>
public enum BaseType
{
    Identifier,
    Boolean,
    Integer,
    Float,
    String,
    Point,

    /// <summary>Two identifiers; A B is B A.</summary>
    Pair,

    /// <summary>Two identifiers; A B is not B A.</summary>
    DirectedPair,
}

/// <summary>The variable that takes an answer, with its key.</summary>
/// <param name="Key">The key of every language that has no other in <see cref="KeyIn"/>.</param>
public sealed record ResponseDeclaration(string Identifier, Cardinality Cardinality, BaseType BaseType, AnswerKey Key)
{
    /// <summary>The key in a language, where it is another (typed words); empty for most items.</summary>
    public IReadOnlyDictionary<string, AnswerKey> KeyIn { get; init; } = new SortedDictionary<string, AnswerKey>(StringComparer.Ordinal);

    /// <summary>The key in that language; without a language, the common one.</summary>
    public AnswerKey KeyFor(string? language) => language is not null && KeyIn.TryGetValue(language, out var key) ? key : Key;
}

/// <summary>What is right, and what each answer is worth. Values are written as in QTI: a pair is <c>A B</c>, a point <c>10 20</c>.</summary>
public sealed record AnswerKey
{
    public static readonly AnswerKey None = new();

    /// <summary>Empty when there is no right answer.</summary>
    public IReadOnlyList<string> Correct { get; init; } = [];

    public Mapping? Mapping { get; init; }

    public AreaMapping? Areas { get; init; }
}

/// <summary>Points per value.</summary>
/// <param name="Default">Points of a value without an entry.</param>
/// <param name="Lower">The sum is never below it; null without bound.</param>
public sealed record Mapping(IReadOnlyList<MapEntry> Entries, double Default = 0, double? Lower = null, double? Upper = null);

public sealed record MapEntry(string Key, double Points, bool CaseSensitive = true);

/// <summary>Points per area of a picture; a chosen point counts for the first area it lies in.</summary>
public sealed record AreaMapping(IReadOnlyList<AreaEntry> Entries, double Default = 0, double? Lower = null, double? Upper = null);

public sealed record AreaEntry(Shape Shape, IReadOnlyList<double> Coordinates, double Points);

/// <summary>A variable that processing sets. A number without default begins at 0 (QTI 3.0, outcome declarations).</summary>
public sealed record OutcomeDeclaration(string Identifier, Cardinality Cardinality, BaseType BaseType)
{
    public IReadOnlyList<string> Default { get; init; } = [];

    public double? Maximum { get; init; }

    public double? Minimum { get; init; }

    /// <summary>The outcome SCORE that the standard templates set.</summary>
    public static readonly OutcomeDeclaration Score = new("SCORE", Cardinality.Single, BaseType.Float);
}
