namespace Meirim.Scales;

/// <summary>A language of the wording.</summary>
/// <param name="Note">Who translated and checked it.</param>
public sealed record PackLanguage(WordingState State, string Note);
