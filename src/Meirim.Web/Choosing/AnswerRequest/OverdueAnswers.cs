using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.AnswerRequest;

/// <summary>What nobody answered in time goes on to the next one named, and the recipient is told.</summary>
public sealed class OverdueAnswers(MeirimDb db, RequestCourse course, CountryClock clock)
{
    private const int Batch = 100;

    /// <summary>Moves on what is overdue. Returns how many requests were.</summary>
    public async Task<int> MoveOn(CancellationToken cancel = default)
    {
        var now = clock.Now;
        var ids = await db.AskedSpecialists.Where(a => a.State == AskedState.Asked && a.AnswerBy < now).OrderBy(a => a.AnswerBy).Select(a => a.RequestId).Take(Batch).ToListAsync(cancel);
        int moved = 0;
        foreach (var id in ids)
        {
            db.ChangeTracker.Clear();
            var request = await db.ServiceRequests.Include(r => r.Asked).SingleAsync(r => r.Id == id, cancel);
            if (request.Current is not { State: AskedState.Asked } asked || asked.AnswerBy >= now) continue;
            var act = Act.Now(ActKind.RequestMovedOn, Actor.Program, clock);
            (asked.State, asked.AnsweredAt) = (AskedState.Overdue, act.At);
            await course.GoOn(request, act.At, first: false, cancel);
            course.Journal(act, request);
            try
            {
                await db.SaveChangesAsync(cancel);
                moved++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // it was answered or withdrawn at the same moment
            }
        }
        db.ChangeTracker.Clear();
        return moved;
    }
}
