using Meirim.Ledger;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.Agreement.ChangeSpecialist;

/// <summary>
/// Another specialist for the same needs. The old agreement stands until someone accepts: nobody is left without help while
/// the question is open.
/// </summary>
public sealed class ChangeHandler(MeirimDb db, AgreementReader reader, NamedSpecialists specialists, RequestCourse course, CountryClock clock)
{
    public async Task<Outcome<Guid>> Change(Guid agreementId, string? numbers, string? reason, string? words, CancellationToken cancel)
    {
        if (await reader.Find(agreementId, cancel) is not var (agreement, old, actor) || !AgreementReader.IsRecipient(actor)) return ChoosingProblems.UnknownAgreement;
        if (ReasonList.Fault(ReasonList.Change, reason, words) is { } fault) return fault;
        if (!(await specialists.Read(numbers, cancel)).Succeeded(out var named, out var problem)) return problem.On("Numbers");
        if (named.Exists(n => n.PersonId == agreement.PersonId)) return ChoosingProblems.SameSpecialist;
        if (agreement.State == AgreementState.Ended || await db.ServiceRequests.AnyAsync(r => r.Replaces == agreementId && (r.State == RequestState.Asked || r.State == RequestState.Waiting), cancel))
            return ChoosingProblems.NotInThatState;
        var act = Act.Now(ActKind.RequestMade, actor, clock, reason);
        // the agreement's version stops a second change that was sent at the same moment
        agreement.Version++;
        var request = Copy(old, agreement, act, actor.Right == Accounts.Role.HelpDesk ? actor.Name : null, reason!, words);
        for (int i = 0; i < named.Count; i++)
            request.Asked.Add(new AskedSpecialist { RequestId = request.Id, Step = i + 1, PersonId = named[i].PersonId, OrganisationId = named[i].OrganisationId });
        db.ServiceRequests.Add(request);
        await course.GoOn(request, act.At, first: true, cancel);
        course.Journal(act, request);
        try
        {
            await db.SaveChangesAsync(cancel);
            return request.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ChoosingProblems.Stale;
        }
    }

    private ServiceRequest Copy(ServiceRequest old, ServiceAgreement agreement, Act act, string? helpDesk, string reason, string? words) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        RecipientId = old.RecipientId,
        HelpDeskId = helpDesk is null ? old.HelpDeskId : act.Actor.AccountId,
        HelpDeskName = helpDesk ?? old.HelpDeskName,
        Name = old.Name,
        Phone = old.Phone,
        Email = old.Email,
        Language = old.Language,
        Services = old.Services,
        HoursPerWeek = old.HoursPerWeek,
        Region = old.Region,
        Place = old.Place,
        PlaceKey = old.PlaceKey,
        Setting = old.Setting,
        StartDay = clock.Today,
        Wishes = old.Wishes,
        WaitIfNobody = old.WaitIfNobody,
        MadeAt = act.At,
        Replaces = agreement.Id,
        ChangeReason = reason,
        ChangeWords = ReasonList.Cut(words),
        Salt = Commitment.NewSalt(),
    };
}
