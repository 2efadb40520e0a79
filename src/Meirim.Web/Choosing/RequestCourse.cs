using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Journal;

namespace Meirim.Web.Choosing;

/// <summary>Where a request goes: to the next one named who can be chosen; after the last, to the waiting list or to its end.</summary>
public sealed class RequestCourse(NamedSpecialists specialists, ChoosingNews news, CountryClock clock, CountryData country, JournalWriter journal)
{
    /// <summary>The last moment to answer what is asked now: days of the country, this one not counted.</summary>
    public DateTimeOffset AnswerBy => clock.EndOf(clock.Today.AddDays(country.Choosing.AnswerDays));

    /// <summary>Puts the request before the next one. Who asked is told of anything but the first question. The saving is the caller's.</summary>
    public async Task GoOn(ServiceRequest request, DateTimeOffset at, bool first, CancellationToken cancel)
    {
        request.Version++;
        foreach (var next in request.Asked.Where(a => a.State == AskedState.Next).OrderBy(a => a.Step))
        {
            if (await specialists.Find(next.PersonId, cancel) is not { CanBeChosen: true })
            {
                (next.State, next.AnsweredAt) = (AskedState.NoPlace, at);
                continue;
            }
            await Ask(request, next, at, cancel);
            if (!first) await news.ToRecipient(request, "choosing-moved-on", $"/my-requests/{request.Id:D}", at, cancel);
            return;
        }
        request.State = request.WaitIfNobody ? RequestState.Waiting : RequestState.Nobody;
        await news.ToRecipient(request, request.WaitIfNobody ? "choosing-waiting" : "choosing-nobody", $"/my-requests/{request.Id:D}", at, cancel);
    }

    public async Task Ask(ServiceRequest request, AskedSpecialist whom, DateTimeOffset at, CancellationToken cancel)
    {
        (whom.State, whom.AskedAt, whom.AnswerBy) = (AskedState.Asked, at, AnswerBy);
        request.State = RequestState.Asked;
        await news.ToSpecialist(whom.PersonId, whom.OrganisationId, "choosing-asked", $"/requests/{request.Id:D}", at, cancel);
    }

    /// <summary>The journal entry of an act on a request. It names no person of the register: the recipient is none.</summary>
    public void Journal(Act act, ServiceRequest request, params IEnumerable<ActItem> more) =>
        journal.Append(act, personId: null, [ActItem.Of("request", request.Id, request.Salt, request.Content()), .. more]);

    public void JournalAgreement(Act act, ServiceAgreement agreement) =>
        journal.Append(act, personId: null, [ActItem.Of("agreement", agreement.Id, agreement.Salt, agreement.Content())]);
}
