using Meirim.Scales;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Mind;

/// <summary>
/// The only way to the sheets: every question is asked for the person whose account asks, so that nobody else's can come back.
/// Nothing of it is an act of the register, and no staff page knows of it (decision 074).
/// </summary>
public sealed class PrivateSheets(MeirimDb db, PrivateVault vault, RecordStore records, CountryClock clock)
{
    /// <summary>The person's own sheets, newest first: self-checks, or those beside a round.</summary>
    public async Task<IReadOnlyList<OwnSheet>> Own(Guid person, Guid? round, CancellationToken cancel)
    {
        var rows = new List<MindSheet>();
        foreach (var owner in await OwnersOf(person, cancel)) rows.AddRange(await db.MindSheets.AsNoTracking().Where(s => s.Owner == owner && s.RoundId == round).ToListAsync(cancel));
        return [.. rows.Select(r => new OwnSheet(r.Id, r.Pack, vault.Open(r))).OrderByDescending(s => s.Content.At)];
    }

    /// <summary>One self-check of the person; null when there is none of that identity, or it is somebody else's.</summary>
    public async Task<OwnSheet?> Find(Actor actor, Guid id, CancellationToken cancel) =>
        actor.PersonId is { } person ? (await Own(person, null, cancel)).FirstOrDefault(s => s.Id == id) : null;

    /// <summary>Keeps a self-check.</summary>
    public async Task<Outcome<Guid>> Keep(Actor actor, ScalePack pack, string language, IReadOnlyDictionary<int, double> answers, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return MindProblems.NoRecord;
        if (PackUse.ForOneself(pack, language) is not null) return MindProblems.LanguageUnknown;
        if (answers.Count == 0) return MindProblems.NothingAnswered;
        var row = Row(vault.OwnerOf(person), null, pack, language, answers, null, null);
        db.MindSheets.Add(row);
        await db.SaveChangesAsync(cancel);
        return row.Id;
    }

    /// <summary>The row of a sheet, not yet saved.</summary>
    public MindSheet Row(byte[] owner, Guid? round, ScalePack pack, string language, IReadOnlyDictionary<int, double> answers, string? region, string? occupation)
    {
        var at = clock.Now;
        var id = Guid.CreateVersion7(at);
        return new MindSheet
        {
            Id = id,
            Owner = owner,
            RoundId = round,
            Pack = pack.Code,
            Sealed = vault.Seal(new SheetContent(id, pack.Version, language, at, answers, ScaleScoring.Score(pack, answers), region, occupation)),
        };
    }

    /// <summary>Takes self-checks of the person away for good: one of them, or all.</summary>
    public async Task Delete(Actor actor, Guid? id, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return;
        foreach (var owner in await OwnersOf(person, cancel))
            await db.MindSheets.Where(s => s.Owner == owner && s.RoundId == null && (id == null || s.Id == id)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The owners under whom the person's rows stand: one, and after a merge of records one more for each.</summary>
    public async Task<IReadOnlyList<byte[]>> OwnersOf(Guid person, CancellationToken cancel) =>
        [.. (await records.IdsOf(person, cancel)).Append(person).Distinct().Select(vault.OwnerOf)];
}
