using System.Globalization;
using Meirim.Ledger;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.RequestSpecialist;

/// <summary>Keeps a request while it is written, and sends it.</summary>
public sealed class RequestHandler(MeirimDb db, ChoosingAccess access, RequestCourse course, NamedSpecialists specialists, CountryData country, CountryClock clock)
{
    /// <summary>So many may be open for one recipient at once.</summary>
    private const int MostOpen = 5;

    public async Task<ServiceRequest?> Find(Guid id, CancellationToken cancel) =>
        await db.ServiceRequests.Include(r => r.Asked).SingleOrDefaultAsync(r => r.Id == id, cancel) is { } request && await access.AsRecipient(request) is not null ? request : null;

    /// <summary>Keeps what was written, as a new draft or in place of the old one. The form has been read.</summary>
    public async Task<Outcome<Guid>> Keep(Actor actor, Guid? draft, RequestForm form, IReadOnlyList<NamedSpecialist> named, CancellationToken cancel)
    {
        ServiceRequest? request = null;
        if (draft is { } id)
        {
            if ((request = await Find(id, cancel)) is null) return ChoosingProblems.UnknownRequest;
            if (request.State != RequestState.Draft) return ChoosingProblems.SentAlready;
            request.Version++;
            request.Asked.Clear();
            await db.SaveChangesAsync(cancel);
        }
        else db.ServiceRequests.Add(request = await Begin(actor, cancel));
        Fill(request, form, actor.Right == Role.HelpDesk);
        for (int i = 0; i < named.Count; i++)
            request.Asked.Add(new AskedSpecialist { RequestId = request.Id, Step = i + 1, PersonId = named[i].PersonId, OrganisationId = named[i].OrganisationId });
        return await Saved(cancel) is { } problem ? problem : request.Id;
    }

    /// <summary>Sends the draft to the first one named.</summary>
    public async Task<Problem?> Send(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { } request || await access.AsRecipient(request) is not { } actor) return ChoosingProblems.UnknownRequest;
        if (request.State != RequestState.Draft) return ChoosingProblems.SentAlready;
        if (request.RecipientId is { } account
            && await db.ServiceRequests.CountAsync(r => r.RecipientId == account && (r.State == RequestState.Asked || r.State == RequestState.Waiting), cancel) >= MostOpen)
            return ChoosingProblems.TooManyOpen.With(MostOpen);
        var people = request.Asked.ConvertAll(a => a.PersonId);
        // days may have passed since the form was filled in
        foreach (var one in await specialists.Find(people, cancel))
            if (!one.CanBeChosen) return (one.Works ? ChoosingProblems.NoPlaceLeft : ChoosingProblems.NotWorking).With(one.Name).On("");
        var act = Act.Now(ActKind.RequestMade, actor, clock);
        request.MadeAt = act.At;
        await course.GoOn(request, act.At, first: true, cancel);
        course.Journal(act, request);
        return await Saved(cancel);
    }

    /// <summary>Throws the draft away. Nobody else has seen it: there is nothing to keep.</summary>
    public async Task<Problem?> Discard(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { } request) return ChoosingProblems.UnknownRequest;
        if (request.State != RequestState.Draft) return ChoosingProblems.SentAlready;
        db.ServiceRequests.Remove(request);
        return await Saved(cancel);
    }

    private async Task<ServiceRequest> Begin(Actor actor, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == actor.AccountId, cancel);
        bool forOther = actor.Right == Role.HelpDesk;
        return new ServiceRequest
        {
            Id = Guid.CreateVersion7(clock.Now),
            RecipientId = forOther ? null : account.Id,
            HelpDeskId = forOther ? account.Id : null,
            HelpDeskName = forOther ? account.DisplayName : null,
            Name = account.DisplayName,
            Phone = forOther ? null : account.PhoneNumber,
            Email = forOther ? null : account.Email,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Services = "",
            Region = "",
            Place = "",
            PlaceKey = "",
            Setting = "",
            MadeAt = clock.Now,
            Salt = Commitment.NewSalt(),
        };
    }

    private void Fill(ServiceRequest request, RequestForm form, bool byHelpDesk)
    {
        if (byHelpDesk) (request.Name, request.Phone, request.Email) = (form.Name!.Trim(), ReasonList.Cut(form.Phone), ReasonList.Cut(form.Email));
        request.Services = string.Join(' ', country.Services.Select(s => s.Code).Where(form.Services.Contains));
        request.HoursPerWeek = RequestFormReader.Hours(form.Hours)!.Value;
        (request.Region, request.Place, request.PlaceKey) = (form.Region!, form.Place!.Trim(), PlaceKey.Of(country, form.Region!, form.Place));
        (request.Setting, request.StartDay, request.Wishes) = (form.Setting!, form.StartDay!.Value, ReasonList.Cut(form.Wishes));
        request.WaitIfNobody = form.IfNobody == "wait";
    }

    private async Task<Problem?> Saved(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ChoosingProblems.Stale;
        }
    }
}
