using Meirim.Web.Journal;

namespace Meirim.Web.Choosing;

/// <summary>What an agreement comes to, as a row of its history.</summary>
internal static class AgreementEnd
{
    public static AgreementEvent Event(ServiceAgreement agreement, AgreementState state, Act act, string? reason, string? words) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        AgreementId = agreement.Id,
        State = state,
        At = act.At,
        Reason = reason,
        Words = ReasonList.Cut(words),
        ActorName = act.Actor.Name,
        Right = act.Actor.Right,
    };

    /// <summary>Ends it with today as its last day; one that was to begin later ends before it began.</summary>
    public static void End(ServiceAgreement agreement, Act act, DateOnly today, string reason, string? words)
    {
        agreement.State = AgreementState.Ended;
        var end = today < agreement.From ? agreement.From : today.AddDays(1);
        if (agreement.Until is not { } planned || planned > end) agreement.Until = end;
        agreement.Version++;
        agreement.Events.Add(Event(agreement, AgreementState.Ended, act, reason, words));
    }
}
