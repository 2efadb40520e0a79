using Meirim.Standards.Editions;

namespace Meirim.Standards.Case;

/// <summary>A wording of a card with what a package says beside it.</summary>
/// <param name="Country">Two-letter code of the country.</param>
/// <param name="Creator">Who promulgates the standard.</param>
/// <param name="Root">Address of the server that publishes it, without a slash at its end.</param>
/// <param name="ChangedAt">When the register last changed it: taken up, or ended by another wording.</param>
public sealed record CaseEdition(CardEdition Edition, string Country, string Creator, string Root, DateTimeOffset ChangedAt)
{
    public Guid Id => CaseIds.OfCard(Country, Edition.ActNumber, Edition.ActDate, Edition.Card.OccupationCode, Edition.From);
}
