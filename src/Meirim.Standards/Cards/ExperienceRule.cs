namespace Meirim.Standards.Cards;

/// <summary>One rule on work experience, with what the reader understood of it. Null means "the text does not say".</summary>
/// <param name="Category">Category that the rule opens, a code of <see cref="CategoryCodes"/>.</param>
/// <param name="Years">Least number of years; 0 when the text says that none are asked.</param>
/// <param name="PostCategory">Category of the post in which the years count.</param>
/// <param name="PostQualification">Tier of the post: <c>mid</c> or <c>high</c>.</param>
/// <param name="ShortTraining">True when short training may stand beside or instead of the experience.</param>
/// <param name="Certificate">True when a certificate is asked.</param>
public sealed record ExperienceRule(
    string Text, string? Category = null, int? Years = null, string? PostCategory = null,
    string? PostQualification = null, bool ShortTraining = false, bool Certificate = false);
