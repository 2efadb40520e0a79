namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Words of a question that are no name: an occupation, a region, a town, a language.</summary>
/// <param name="Filter">The filter that they stand for: <c>occupation</c>, <c>region</c>, <c>place</c>, <c>language</c>.</param>
/// <param name="Codes">What they mean; one synonym may stand for several occupations.</param>
public sealed record Term(string Filter, EquatableList<string> Codes);

/// <summary>A term with the words that were typed for it.</summary>
public sealed record Understood(Term Term, string Words);
