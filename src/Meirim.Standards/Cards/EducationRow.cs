namespace Meirim.Standards.Cards;

/// <summary>One row of required education.</summary>
/// <param name="Speciality">Speciality; null when the source prints a dash.</param>
/// <param name="Qualifications">Qualifications; empty when the source prints a dash.</param>
public sealed record EducationRow(string Level, string? Speciality, EquatableList<string> Qualifications);
