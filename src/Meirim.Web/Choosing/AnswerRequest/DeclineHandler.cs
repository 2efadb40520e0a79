using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.AnswerRequest;

/// <summary>Declines a request, with a reason. It goes on to the next one named, and the recipient is told.</summary>
public sealed class DeclineHandler(MeirimDb db, ChoosingAccess access, RequestCourse course, CountryClock clock)
{
    public async Task<Problem?> Decline(Guid id, string? reason, string? words, int seen, CancellationToken cancel)
    {
        if (await db.ServiceRequests.Include(r => r.Asked).SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request || await access.AsAsked(request) is not { } actor)
            return ChoosingProblems.UnknownRequest;
        if (ReasonList.Fault(ReasonList.Decline, reason, words) is { } wrong) return wrong;
        if (AnswerRule.Fault(request, seen, clock.Now) is { } fault) return fault;
        var act = Act.Now(ActKind.RequestDeclined, actor, clock, reason);
        var asked = request.Current!;
        (asked.State, asked.AnsweredAt, asked.Reason, asked.Words) = (AskedState.Declined, act.At, reason, ReasonList.Cut(words));
        await course.GoOn(request, act.At, first: false, cancel);
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
