namespace Meirim.Web.Testing.Regrade;

/// <summary>What a new key says of a question. The names are stored.</summary>
public enum KeyChangeKind
{
    /// <summary>Other answers are right, and those that were are not.</summary>
    AnotherKey,

    /// <summary>Other answers are right too: of the two, what is worth more counts.</summary>
    SecondKey,

    /// <summary>The question is out for all: its points, and what they are counted against.</summary>
    Void,

    /// <summary>Everybody has the points, whatever they answered and if they answered at all.</summary>
    AllCorrect,
}
