namespace Meirim.Standards.Country;

/// <summary>The terms on which a recipient chooses a specialist.</summary>
/// <param name="AnswerDays">Days in which the one who is asked answers, 1 to 90; the day of the question is not counted.</param>
/// <param name="MostNamed">How many specialists one request may name, 1 to 50.</param>
/// <param name="Source">Where the terms come from.</param>
public sealed record ChoosingTerms(int AnswerDays, int MostNamed, LegalSource Source);
