namespace Meirim.Names;

/// <summary>A name written in another script or by another spelling, for people to read.</summary>
/// <param name="IsGuess">True when the source does not hold what the target needs: show it as a suggestion, never as an official spelling.</param>
public readonly record struct Transliterated(string Text, bool IsGuess)
{
    public override string ToString() => Text;
}
