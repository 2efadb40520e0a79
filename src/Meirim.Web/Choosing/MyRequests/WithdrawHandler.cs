using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.MyRequests;

/// <summary>The recipient no longer wants what they asked for. The one who has it before them is told.</summary>
public sealed class WithdrawHandler(MeirimDb db, ChoosingAccess access, RequestCourse course, ChoosingNews news, CountryClock clock)
{
    public async Task<Problem?> Withdraw(Guid id, string? reason, string? words, int seen, CancellationToken cancel)
    {
        if (await db.ServiceRequests.Include(r => r.Asked).SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request || await access.AsRecipient(request) is not { } actor)
            return ChoosingProblems.UnknownRequest;
        if (ReasonList.Fault(ReasonList.Withdraw, reason, words) is { } fault) return fault;
        if (!request.IsOpen) return ChoosingProblems.RequestClosed;
        if (request.Version != seen) return ChoosingProblems.Stale;
        var act = Act.Now(ActKind.RequestWithdrawn, actor, clock, reason);
        if (request.Current is { } asked)
        {
            (asked.State, asked.AnsweredAt) = (AskedState.Withdrawn, act.At);
            await news.ToSpecialist(asked.PersonId, asked.OrganisationId, "choosing-withdrawn", "/requests", act.At, cancel);
        }
        (request.State, request.ClosedReason, request.ClosedWords) = (RequestState.Withdrawn, reason, ReasonList.Cut(words));
        request.Version++;
        course.Journal(act, request);
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
