using Meirim.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>The pairs of whom a registrar tends both people.</summary>
public sealed class PairList(MeirimDb db, Reach reach)
{
    public const int PageSize = 30;

    public IQueryable<DuplicatePair> Within(Actor actor)
    {
        var people = reach.People(actor);
        return db.DuplicatePairs.AsNoTracking().Where(d => people.Any(p => p.Id == d.FirstId) && people.Any(p => p.Id == d.SecondId));
    }

    /// <summary>A page of the list, and one line more when there is a next page.</summary>
    public async Task<IReadOnlyList<ListedPair>> Read(Actor actor, DuplicateState state, int page, CancellationToken cancel)
    {
        var some = Within(actor).Where(d => d.State == state);
        some = state == DuplicateState.Proposed
            ? some.OrderByDescending(d => d.Score).ThenBy(d => d.FirstId).ThenBy(d => d.SecondId)
            : some.OrderByDescending(d => d.DecidedAt).ThenBy(d => d.FirstId).ThenBy(d => d.SecondId);
        return await some.Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(d => new ListedPair(
                db.People.Where(p => p.Id == d.FirstId).Select(p => p.Number).First(),
                db.RecordedNames.Where(n => n.PersonId == d.FirstId && n.SupersededAt == null).OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).Select(n => n.Surname + " " + n.GivenName).FirstOrDefault() ?? "",
                db.People.Where(p => p.Id == d.SecondId).Select(p => p.Number).First(),
                db.RecordedNames.Where(n => n.PersonId == d.SecondId && n.SupersededAt == null).OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).Select(n => n.Surname + " " + n.GivenName).FirstOrDefault() ?? "",
                d.Score, d.Reasons, d.State, d.DecidedAt, d.DecidedByName, d.Why))
            .ToListAsync(cancel);
    }
}
