using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Regrade;

/// <summary>Reads the keys of a round, and the questions that they are of.</summary>
public sealed class RoundKeys(MeirimDb db)
{
    /// <summary>The key with this number: everything that was approved up to it.</summary>
    public async Task<RoundKey> Read(Guid round, int number, CancellationToken cancel)
    {
        var changes = await db.TestKeyChanges.AsNoTracking().Where(c => c.RoundId == round && c.State == KeyChangeState.Approved && c.Key <= number).OrderBy(c => c.Key).Select(c => c.Changes).ToListAsync(cancel);
        return new RoundKey(number, [.. changes.SelectMany(QuestionChange.Read)]);
    }

    public async Task<string> HashOf(Guid round, RoundKey key, CancellationToken cancel)
    {
        var counted = (await Questions(round, cancel)).Select(q => (q.Item, q.Version)).ToHashSet();
        var ids = counted.Select(c => c.Item).ToList();
        var versions = await db.TestItemVersions.AsNoTracking().Where(v => ids.Contains(v.ItemId)).ToListAsync(cancel);
        return key.Hash(versions.Where(v => counted.Contains((v.ItemId, v.Number))));
    }

    /// <summary>The questions of the round's forms that count, each once.</summary>
    /// <param name="form">Those of this form alone; 0: of all.</param>
    public async Task<IReadOnlyList<FormQuestion>> Questions(Guid round, CancellationToken cancel, int form = 0)
    {
        var forms = await db.TestForms.AsNoTracking().Where(f => f.RoundId == round && (form == 0 || f.Number == form)).ToListAsync(cancel);
        return [.. forms.SelectMany(f => FormContent.Read(f.Content).Questions).Where(q => q is { Use: ItemUse.Scored, IsTrial: false }).DistinctBy(q => (q.Item, q.Version))];
    }
}
