using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>
/// Looks through the whole register for records that may be one person, and lays them before the registrars. What was held
/// apart stays so while names and birth dates stay.
/// </summary>
public sealed class DuplicateSearch(MeirimDb db, ComparedPeople people, CountryClock clock)
{
    private const int PairsAtOnce = 300;

    /// <summary>Returns how many pairs wait for a registrar afterwards.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var blocks = new CandidateBlocks();
        var names = from n in db.RecordedNames.AsNoTracking()
                    join p in db.People on n.PersonId equals p.Id
                    where n.SupersededAt == null && p.ErasedAt == null && p.MergedInto == null
                    select new { n.PersonId, p.Born, n.Surname, n.GivenName };
        await foreach (var n in names.AsAsyncEnumerable().WithCancellation(cancel)) blocks.Add(n.PersonId, n.Born, n.Surname, n.GivenName);

        var found = new HashSet<(Guid, Guid)>();
        foreach (var pairs in blocks.Pairs().Chunk(PairsAtOnce)) found.UnionWith(await Compare(pairs, cancel));
        foreach (var gone in await db.DuplicatePairs.Where(p => p.State == DuplicateState.Proposed).Select(p => new { p.FirstId, p.SecondId }).ToListAsync(cancel))
            if (!found.Contains((gone.FirstId, gone.SecondId)))
                await db.DuplicatePairs.Where(p => p.FirstId == gone.FirstId && p.SecondId == gone.SecondId && p.State == DuplicateState.Proposed).ExecuteDeleteAsync(cancel);
        return found.Count;
    }

    private async Task<IReadOnlyList<(Guid, Guid)>> Compare((Guid A, Guid B)[] pairs, CancellationToken cancel)
    {
        var compared = await people.Read([.. pairs.SelectMany(p => new[] { p.A, p.B }).Distinct()], cancel);
        var found = new List<DuplicatePair>();
        foreach (var (a, b) in pairs)
            if (compared.TryGetValue(a, out var one) && compared.TryGetValue(b, out var other) && Pair(one, other) is { Score: >= PairScore.Proposed } pair) found.Add(pair);
        if (found.Count == 0) return [];

        var firsts = found.ConvertAll(f => f.FirstId);
        var known = (await db.DuplicatePairs.Where(p => firsts.Contains(p.FirstId)).ToListAsync(cancel)).ToDictionary(p => (p.FirstId, p.SecondId));
        var proposed = new List<(Guid, Guid)>();
        foreach (var pair in found)
        {
            if (known.TryGetValue((pair.FirstId, pair.SecondId), out var stored) && !Renew(stored, pair)) continue;
            if (stored is null) db.DuplicatePairs.Add(pair);
            proposed.Add((pair.FirstId, pair.SecondId));
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // a registrar decided about one of them meanwhile: these pairs wait for the next search
        }
        db.ChangeTracker.Clear();
        return proposed;
    }

    /// <summary>The pair as it would be proposed, the lower register number first.</summary>
    public DuplicatePair Pair(ComparedPerson a, ComparedPerson b)
    {
        if (string.CompareOrdinal(a.Number, b.Number) > 0) (a, b) = (b, a);
        var (score, reasons) = PairScore.Of(a, b);
        return new DuplicatePair
        {
            FirstId = a.Id,
            SecondId = b.Id,
            Score = score,
            Reasons = string.Join('\n', reasons),
            FoundAt = clock.Now,
            Fingerprint = ComparedPeople.Fingerprint(a, b),
        };
    }

    /// <summary>False when the pair was decided and nothing has changed since.</summary>
    private static bool Renew(DuplicatePair stored, DuplicatePair now)
    {
        if (stored.State != DuplicateState.Proposed)
        {
            if (stored.Fingerprint == now.Fingerprint) return false;
            (stored.State, stored.FoundAt) = (DuplicateState.Proposed, now.FoundAt);
            (stored.DecidedAt, stored.DecidedByName, stored.Why) = (null, null, null);
            stored.Version++;
        }
        (stored.Score, stored.Reasons, stored.Fingerprint) = (now.Score, now.Reasons, now.Fingerprint);
        return true;
    }
}
