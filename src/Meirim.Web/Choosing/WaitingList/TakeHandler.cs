using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.WaitingList;

/// <summary>
/// A specialist with a free place takes the first of those who wait where they work. Which one, nobody chooses. It is put
/// before them as any request is: they accept or decline, and who is declined keeps their place in the list.
/// </summary>
public sealed class TakeHandler(MeirimDb db, WaitingPlace waiting, RequestCourse course, NamedSpecialists specialists, ChoosingAccess access, CountryClock clock)
{
    private const int Attempts = 10;

    public async Task<Outcome<Guid>> Take(Guid personId, string region, string placeKey, CancellationToken cancel)
    {
        if (await specialists.Find(personId, cancel) is not { } one || await access.AsSpecialist(personId, one.OrganisationId) is not { } actor) return ChoosingProblems.UnknownRequest;
        if (!one.CanBeChosen) return ChoosingProblems.NoPlaceToGive.On("");
        for (int attempt = 0; ; attempt++)
        {
            if (await First(one, region, placeKey, cancel) is not { } request) return ChoosingProblems.NobodyWaits;
            if (await Ask(actor, one, request, cancel)) return request.Id;
            // another was quicker: the next who waits is looked at
            db.ChangeTracker.Clear();
            if (attempt == Attempts) return ChoosingProblems.Stale;
        }
    }

    /// <summary>The first who waits and whom they have not declined before.</summary>
    private async Task<ServiceRequest?> First(NamedSpecialist one, string region, string placeKey, CancellationToken cancel) =>
        await waiting.At(region, placeKey).Include(r => r.Asked)
            .Where(r => !r.Asked.Any(a => a.PersonId == one.PersonId && a.State == AskedState.Declined))
            .Where(r => r.Replaces == null || !db.Agreements.Any(a => a.Id == r.Replaces && a.PersonId == one.PersonId))
            .FirstOrDefaultAsync(cancel);

    private async Task<bool> Ask(Actor actor, NamedSpecialist one, ServiceRequest request, CancellationToken cancel)
    {
        var act = Act.Now(ActKind.RequestTaken, actor, clock);
        var asked = new AskedSpecialist { RequestId = request.Id, Step = request.Asked.Max(a => a.Step) + 1, PersonId = one.PersonId, OrganisationId = one.OrganisationId };
        request.Asked.Add(asked);
        request.Version++;
        await course.Ask(request, asked, act.At, cancel);
        course.Journal(act, request);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            return false;
        }
    }
}
