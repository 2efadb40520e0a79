namespace Meirim.Standards.Judging;

/// <summary>One line to be said to a person: a code of <c>verdict.texts.json</c> and its arguments, in their order.</summary>
public sealed record TextLine(string Code, EquatableList<TextArgument> Arguments);

/// <summary>An argument of a text, written so that no culture is in it.</summary>
/// <param name="Value">
/// <see cref="TextArgumentKind.Number"/>: digits with a point; <see cref="TextArgumentKind.Day"/>: <c>2025-01-31</c>;
/// <see cref="TextArgumentKind.Time"/>: ISO 8601 duration; all others: codes, separated by commas.
/// </param>
public readonly record struct TextArgument(TextArgumentKind Kind, string Value);

/// <summary>What an argument is, and so in which of the country's lists its codes are.</summary>
public enum TextArgumentKind
{
    /// <summary>A number; it chooses the plural form when it is the first argument.</summary>
    Number,
    Day,

    /// <summary>Years, months and days, said with <c>unit.years</c>, <c>unit.months</c>, <c>unit.days</c>.</summary>
    Time,

    /// <summary>Said as it stands: a paragraph, a test round.</summary>
    Plain,
    Act,
    EducationLevels,
    Specialities,
    Occupations,
    Ladder,
    Category,
    Sector,
    TrainingTypes,
    TrainingSubjects,
    SupervisionTypes,
    Sanctions,
}
