namespace Meirim.Qti.Items;

/// <summary>One thing to choose, to put in order or to match.</summary>
/// <param name="Identifier">Of no language; unique within its interaction.</param>
/// <param name="Text">HTML per language.</param>
/// <param name="Fixed">Keeps its place when the options are shuffled.</param>
/// <param name="MatchMax">In how many pairs it may stand; 0 without limit. Only where things are matched.</param>
/// <param name="MatchMin">In how many pairs it must stand.</param>
public sealed record Option(string Identifier, LocalText Text, bool Fixed = false, int MatchMax = 1, int MatchMin = 0);
