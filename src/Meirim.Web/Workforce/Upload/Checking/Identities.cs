using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>Who in the register bears these identifiers and numbers. Those who were erased bear none; of those merged the kept one answers.</summary>
internal sealed class Identities(MeirimDb db, IdentifierVault vault)
{
    private const int AtOnce = 500;

    private readonly Dictionary<string, Guid> _byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _byNumber = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _hidden = [];

    public Guid? Of(PersonIdentifier identifier) => _byHash.TryGetValue(Convert.ToBase64String(vault.Hash(identifier)), out var person) ? person : null;

    public Guid? Of(string number) => _byNumber.TryGetValue(number, out var person) ? person : null;

    /// <summary>True when the person's entry is hidden for their safety.</summary>
    public bool IsHidden(Guid person) => _hidden.Contains(person);

    public async Task Look(IEnumerable<StaffRow> rows, CancellationToken cancel)
    {
        var all = rows.ToList();
        foreach (var some in all.Select(r => r.Identifier).OfType<PersonIdentifier>().Distinct().Select(vault.Hash).Chunk(AtOnce))
            foreach (var found in await db.People.AsNoTracking().Where(p => some.Contains(p.IdentifierHash) && p.ErasedAt == null).Select(p => new { p.Id, p.IdentifierHash, p.MergedInto }).ToListAsync(cancel))
                _byHash[Convert.ToBase64String(found.IdentifierHash!)] = await Kept(found.Id, found.MergedInto, cancel);
        foreach (var some in all.Select(r => r.Number).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            foreach (var found in await db.People.AsNoTracking().Where(p => some.Contains(p.Number) && p.ErasedAt == null).Select(p => new { p.Id, p.Number, p.MergedInto }).ToListAsync(cancel))
                _byNumber[found.Number] = await Kept(found.Id, found.MergedInto, cancel);
        foreach (var some in _byHash.Values.Concat(_byNumber.Values).Distinct().Chunk(AtOnce))
            _hidden.UnionWith(await db.RegisterEntries.Where(e => e.IsHidden && some.Contains(e.PersonId)).Select(e => e.PersonId).ToListAsync(cancel));
    }

    private async Task<Guid> Kept(Guid person, Guid? mergedInto, CancellationToken cancel)
    {
        while (mergedInto is { } next) (person, mergedInto) = (next, await db.People.Where(p => p.Id == next).Select(p => p.MergedInto).SingleAsync(cancel));
        return person;
    }
}
