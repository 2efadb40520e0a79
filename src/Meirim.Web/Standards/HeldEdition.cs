using Meirim.Standards.Cards;
using Meirim.Standards.Editions;

namespace Meirim.Web.Standards;

/// <summary>A wording of a card as the register holds it.</summary>
public sealed record HeldEdition(Guid Id, Guid ImportId, string OccupationCode, CardEdition Edition)
{
    public OccupationCard Card => Edition.Card;

    /// <summary>The form in which a person names it: <c>3412-0-008@2025-01-01</c>.</summary>
    public string Address => $"{OccupationCode}@{Edition.From:yyyy-MM-dd}";
}
