namespace Meirim.Standards.Country;

/// <summary>
/// How many recipients the law lets one worker have. A figure stands here only where its act was read; where the law's figure
/// is not known there is no norm, and none is assumed.
/// </summary>
/// <param name="Occupation">Code of the occupation.</param>
/// <param name="Setting">Code of the setting; null for every setting.</param>
/// <param name="LeastRecipients">Least number of recipients of one worker in a full post; null when the law sets none.</param>
/// <param name="MostRecipients">Most recipients of one worker in a full post; null when the law sets none.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force; null until replaced.</param>
/// <param name="Link">Where the figure itself can be read; null for the address of the act.</param>
public sealed record WorkloadNorm(
    string Code, string Occupation, string? Setting, int? LeastRecipients, int? MostRecipients, DateOnly From, DateOnly? Until, Uri? Link, LegalSource Source) : ICoded
{
    public bool IsInForce(DateOnly on) => on >= From && (Until is null || on < Until);
}
