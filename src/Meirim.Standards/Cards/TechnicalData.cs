namespace Meirim.Standards.Cards;

/// <summary>The technical data of a standard. The contact person is never kept.</summary>
/// <param name="StateBody">The state body that developed the standard.</param>
/// <param name="Participants">Participating organisations; null when empty.</param>
/// <param name="SectorCouncil">Day of the sector council.</param>
/// <param name="NationalBodyOpinion">Day of the national body's opinion.</param>
/// <param name="ChamberOpinion">Day of the opinion of the chamber of entrepreneurs.</param>
/// <param name="ChamberOpinionNumber">Number of that opinion.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="VersionYear">Year of the version.</param>
/// <param name="ExpectedRevision">Day by which a revision is expected.</param>
/// <param name="Texts">The paragraphs in their own words, without labels of their numbers.</param>
public sealed record TechnicalData(
    string? StateBody, string? Participants, DateOnly? SectorCouncil, DateOnly? NationalBodyOpinion,
    DateOnly? ChamberOpinion, string? ChamberOpinionNumber, int? Version, int? VersionYear, DateOnly? ExpectedRevision,
    EquatableList<string> Texts);

/// <summary>Something in the source that the reader did not take as plain.</summary>
/// <param name="Code">A code of <c>WarningCodes</c>; the words for people come from the code.</param>
/// <param name="Line">Line of the source, from 1.</param>
/// <param name="Text">The source's words concerned; empty where they must not be kept.</param>
public sealed record ReadWarning(string Code, int Line, string Text);
