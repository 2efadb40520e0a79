using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Testing.Marks;

/// <summary>A page about the pass mark of one round.</summary>
public abstract class MarkPage(MeirimDb db) : RoundPage(db)
{
    public string RoundName => Round.Name(Reading);

    /// <summary>A panel can be opened and a mark decided of.</summary>
    public bool MayChange => Round is { ReleasedKey: null, State: RoundState.Drawn or RoundState.Scored };
}
