namespace Meirim.Standards.Cards;

/// <summary>A labour function.</summary>
/// <param name="Number">Printed number, the same in the list and in the description.</param>
/// <param name="ListTitle">Title in the card's list of functions; null when the function is described but not listed.</param>
/// <param name="Title">Title in the description; null when the function is listed but not described.</param>
/// <param name="CorrectedTitle">Title with certain misprints mended; null when there are none.</param>
public sealed record LabourFunction(
    int Number, FunctionKind Kind, string? ListTitle, string? Title, string? CorrectedTitle, EquatableList<Skill> Skills);

/// <summary>Whether the occupation must carry out the function.</summary>
public enum FunctionKind
{
    Mandatory,
    Additional,
}
