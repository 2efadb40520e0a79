using Meirim.Web.Accounts;
using Meirim.Web.Records.RequestCorrection;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.AnswerCorrection;

/// <summary>The requests about the people whom a registrar tends: those that wait, the oldest first; those answered, the newest first.</summary>
public sealed class QueuedCorrections(MeirimDb db, Reach reach)
{
    public const int PageSize = 30;

    public IQueryable<Correction> Within(Actor actor)
    {
        var people = reach.People(actor);
        return db.Corrections.AsNoTracking().Where(c => people.Any(p => p.Id == c.PersonId));
    }

    /// <summary>A page of the queue, and one line more when there is a next page.</summary>
    public async Task<IReadOnlyList<QueuedCorrection>> Read(Actor actor, bool answered, CorrectionSource? source, int page, CancellationToken cancel)
    {
        var some = Within(actor).Where(c => answered ? c.State != CorrectionState.AwaitsAnswer : c.State == CorrectionState.AwaitsAnswer);
        if (source is not null) some = some.Where(c => c.Source == source);
        some = answered ? some.OrderByDescending(c => c.AnsweredAt).ThenBy(c => c.Id) : some.OrderBy(c => c.AskedAt).ThenBy(c => c.Id);
        return await some.Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(c => new QueuedCorrection(
                c.Id,
                db.People.Where(p => p.Id == c.PersonId).Select(p => p.Number).First(),
                db.RecordedNames.Where(n => n.PersonId == c.PersonId && n.SupersededAt == null).OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).Select(n => n.Surname + " " + n.GivenName).FirstOrDefault() ?? "",
                c.Source, c.State, c.Words, c.AskedAt, c.AnsweredAt, c.Evidence.Any()))
            .ToListAsync(cancel);
    }
}
