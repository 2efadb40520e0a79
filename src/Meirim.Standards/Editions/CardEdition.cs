using Meirim.Standards.Cards;

namespace Meirim.Standards.Editions;

/// <summary>One wording of a card with the days on which it is in force.</summary>
/// <param name="ActNumber">Number of the act that gave the wording.</param>
/// <param name="ActDate">Day of that act.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force (excluded); null while no end is known.</param>
public sealed record CardEdition(OccupationCard Card, string ActNumber, DateOnly ActDate, DateOnly From, DateOnly? Until)
{
    public bool IsInForceOn(DateOnly day) => day >= From && (Until is null || day < Until);
}
