using System.Globalization;
using Meirim.Qti;
using Meirim.Qti.Packages;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank.ListItems;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ExportItems;

/// <summary>Gives items out as one QTI 3.0 package, with their keys: who took which versions, and why, is in the journal before the file leaves.</summary>
public sealed class ExportHandler(MeirimDb db, BankSearch search, JournalWriter journal, CountryClock clock)
{
    public const int LongestReason = 500;
    private const int ItemsInAnAct = 100;

    public async Task<Outcome<byte[]>> Take(Actor actor, BankFilter filter, string? reason, CancellationToken cancel)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return BankProblems.ReasonMissing;
        var items = await search.Find(filter, actor, cancel);
        if (items.Count == 0) return BankProblems.NothingToExport;
        var content = await search.Read(items, cancel);
        var whole = items.Select(i => i.Whole(content[i.Id])).ToList();
        // a package that could not be read back is none: beside the items stands the manifest
        if (whole.Sum(i => i.Languages.Count()) >= QtiLimits.Entries) return BankProblems.TooManyToExport.With(QtiLimits.Entries - 1);
        var package = PackageWriter.Write(whole, new Dictionary<string, byte[]>());
        foreach (var some in items.Chunk(ItemsInAnAct))
        {
            var ids = some.Select(i => i.Id).ToList();
            var versions = (await db.TestItemVersions.AsNoTracking().Where(v => ids.Contains(v.ItemId)).Select(v => new { v.ItemId, v.Number, v.Hash, v.Salt }).ToListAsync(cancel)).ToDictionary(v => (v.ItemId, v.Number));
            journal.Append(Act.Now(ActKind.TestItemsExported, actor, clock, why), personId: null,
                [.. some.Select(i => versions[(i.Id, i.Latest)]).Select(v => ActItem.Of("test-item-exported", v.ItemId, v.Salt, string.Create(CultureInfo.InvariantCulture, $"{v.Number}\n{v.Hash}")))]);
        }
        await db.SaveChangesAsync(cancel);
        return package;
    }
}
