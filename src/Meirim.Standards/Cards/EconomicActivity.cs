namespace Meirim.Standards.Cards;

/// <summary>A chain of the classifier of economic activities, from the section to the smallest class.</summary>
/// <param name="Code">Code of the smallest class, e.g. <c>87.30.0</c>.</param>
/// <param name="Steps">The chain from the section (a Latin letter) down.</param>
public sealed record EconomicActivity(string Code, EquatableList<EconomicStep> Steps);

/// <summary>One step of a chain.</summary>
public sealed record EconomicStep(string Code, string Text);
