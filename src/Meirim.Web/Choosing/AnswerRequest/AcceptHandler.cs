using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing.RequestSpecialist;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.AnswerRequest;

/// <summary>
/// Accepts a request: the agreement, the place that it takes, the end of the agreement that it replaces, the journal and the
/// messages, in one transaction. Of many who reach for the last place one gets it: the record's version decides.
/// </summary>
public sealed class AcceptHandler(
    MeirimDb db, RecordStore store, ChoosingAccess access, RequestCourse course, ChoosingNews news, CountryClock clock, ICountry country, Texts texts)
{
    private const int Attempts = 30;

    public async Task<Outcome<Guid>> Accept(Guid requestId, AcceptForm form, int seen, CancellationToken cancel)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var request = await db.ServiceRequests.Include(r => r.Asked).SingleOrDefaultAsync(r => r.Id == requestId, cancel);
            if (request is null || await access.AsAsked(request) is not { } actor) return ChoosingProblems.UnknownRequest;
            if (AnswerRule.Fault(request, seen, clock.Now) is { } fault) return fault;
            if (!Terms(request, form).Succeeded(out var services, out var wrong)) return wrong;
            var made = await Make(actor, request, form, services, cancel);
            if (made.Problem != RecordProblems.Stale) return made;
            // someone changed the record, or took the place, at the same moment: it is looked at anew
            db.ChangeTracker.Clear();
        }
        return ChoosingProblems.Stale;
    }

    private Outcome<List<AgreedService>> Terms(ServiceRequest request, AcceptForm form)
    {
        if (form.From is not { } from || from < clock.Today || from > clock.Today.AddYears(1)) return ChoosingProblems.FromWrong;
        if (form.LastDay is { } last && (last < from || last > from.AddYears(10))) return ChoosingProblems.LastDayWrong;
        var services = new List<AgreedService>();
        foreach (var kind in request.Kinds)
        {
            if (string.IsNullOrWhiteSpace(form.Hours.GetValueOrDefault(kind))) continue;
            if (RequestFormReader.Hours(form.Hours[kind]) is not { } hours) return ChoosingProblems.KindHoursWrong.On($"Hours[{kind}]");
            services.Add(new AgreedService { Service = kind, HoursPerWeek = hours });
        }
        if (services.Count == 0) return ChoosingProblems.KindHoursWrong.On($"Hours[{request.Kinds[0]}]");
        if (services.Sum(s => s.HoursPerWeek) > request.HoursPerWeek)
            return ChoosingProblems.MoreHoursThanAsked.With(Numbers.Say(request.HoursPerWeek, 1)).On($"Hours[{request.Kinds[0]}]");
        return services;
    }

    private async Task<Outcome<Guid>> Make(Actor actor, ServiceRequest request, AcceptForm form, List<AgreedService> services, CancellationToken cancel)
    {
        var asked = request.Current!;
        if (await store.Find(asked.PersonId, cancel) is not { } file) return ChoosingProblems.NoPlaceToGive;
        var taken = Act.Now(ActKind.FactSuperseded, actor, clock, Reason("choosing.place-taken"));
        if (FreePlaces.Take(file, taken, clock.Today) is { } none) return none;
        var changes = new List<(Act, PersonFile)> { (taken, file) };

        var act = Act.Now(ActKind.AgreementMade, actor, clock);
        var agreement = Agreement(request, asked, form, services, act);
        db.Agreements.Add(agreement);
        (asked.State, asked.AnsweredAt, request.State) = (AskedState.Accepted, act.At, RequestState.Agreed);
        request.Version++;
        course.Journal(act, request, ActItem.Of("agreement", agreement.Id, agreement.Salt, agreement.Content()));
        await news.ToRecipient(request, "choosing-accepted", $"/agreements/{agreement.Id:D}", act.At, cancel);
        if (request.Replaces is { } replaced && await EndReplaced(actor, replaced, act, cancel) is { } before) changes.Add(before);
        return await store.CommitAll(changes, cancel) is { } problem ? problem : agreement.Id;
    }

    private static ServiceAgreement Agreement(ServiceRequest request, AskedSpecialist asked, AcceptForm form, List<AgreedService> services, Act act)
    {
        var agreement = new ServiceAgreement
        {
            Id = Guid.CreateVersion7(act.At),
            RequestId = request.Id,
            PersonId = asked.PersonId,
            OrganisationId = asked.OrganisationId,
            From = form.From!.Value,
            Until = form.LastDay?.AddDays(1),
            Salt = Commitment.NewSalt(),
        };
        agreement.Services.AddRange(services.Select(s => new AgreedService { AgreementId = agreement.Id, Service = s.Service, HoursPerWeek = s.HoursPerWeek }));
        agreement.Events.Add(AgreementEnd.Event(agreement, AgreementState.Running, act, null, null));
        return agreement;
    }

    /// <summary>The agreement that the new one takes the place of ends today; its specialist gets the place back.</summary>
    private async Task<(Act, PersonFile)?> EndReplaced(Actor actor, Guid id, Act because, CancellationToken cancel)
    {
        var old = await db.Agreements.Include(a => a.Services).Include(a => a.Events).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (old is null or { State: AgreementState.Ended }) return null;
        var end = Act.Now(ActKind.AgreementEnded, actor, clock, ReasonList.Changed);
        AgreementEnd.End(old, end, clock.Today, ReasonList.Changed, null);
        course.JournalAgreement(end, old);
        await news.ToSpecialist(old.PersonId, old.OrganisationId, "choosing-ended", $"/agreements/{old.Id:D}", because.At, cancel);
        if (await store.Find(old.PersonId, cancel) is not { } file) return null;
        var back = Act.Now(ActKind.FactSuperseded, actor, clock, Reason("choosing.place-back"));
        return FreePlaces.GiveBack(file, back, clock.Today) ? (back, file) : null;
    }

    /// <summary>The reason that stands in the record: in the country's first language, whoever acts.</summary>
    private string Reason(string key) => texts.In(country.Languages[0], key);
}
