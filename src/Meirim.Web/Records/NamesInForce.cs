using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>The names in force of many people, in the order in which they came: one's own, then those of whoever was merged into them.</summary>
internal static class NamesInForce
{
    public static async Task<ILookup<Guid, RecordedName>> Read(MeirimDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var bearers = ids.ToDictionary(id => id, id => (Kept: id, Number: ""));
        for (var newest = ids; newest.Count > 0;)
        {
            var merged = await db.People.AsNoTracking().Where(p => p.MergedInto != null && newest.Contains(p.MergedInto.Value)).Select(p => new { p.Id, p.Number, Into = p.MergedInto!.Value }).ToListAsync(cancel);
            foreach (var person in merged) bearers[person.Id] = (bearers[person.Into].Kept, person.Number);
            newest = merged.ConvertAll(p => p.Id);
        }
        var all = bearers.Keys.ToList();
        var names = await db.RecordedNames.AsNoTracking().Where(n => all.Contains(n.PersonId) && n.SupersededAt == null).ToListAsync(cancel);
        return names.OrderBy(n => bearers[n.PersonId].Number, StringComparer.Ordinal).ThenBy(n => n.RecordedAt).ThenBy(n => n.Id).ToLookup(n => bearers[n.PersonId].Kept);
    }
}
