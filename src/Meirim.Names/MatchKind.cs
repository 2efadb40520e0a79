namespace Meirim.Names;

/// <summary>How a word of the vocabulary answers a queried word, the best kind first.</summary>
public enum MatchKind
{
    /// <summary>Key 1 is equal.</summary>
    Exact,

    /// <summary>Key 2 is equal.</summary>
    Sounds,

    /// <summary>Key 1 begins with that of the query (three signs or more).</summary>
    Begins,

    /// <summary>One edit away, or alike in its groups of three signs.</summary>
    Similar,
}
