using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce;

/// <summary>Reads the records of a whole staff in a few questions, for judging; nothing is tracked, nothing is written.</summary>
public sealed class StaffRecords(MeirimDb db, RecordStore records, CountryData country, CountryClock clock)
{
    private const int PeopleAtOnce = 400;

    /// <summary>The staff now, or at the end of an earlier day as the register knew it then; by name.</summary>
    public async Task<IReadOnlyList<StaffRecord>> Read(Guid organisation, DateOnly? on, CancellationToken cancel = default)
    {
        var moment = on is { } day ? clock.EndOf(day) : clock.Now;
        var people = on is null ? await Now(organisation, cancel) : await Once(organisation, moment, cancel);
        return [.. (await Files(people, cancel)).Select(f => On(f, organisation, on ?? clock.Today, moment)).Where(s => s.Posts.Count > 0)
            .OrderBy(s => s.Name, StringComparer.CurrentCulture).ThenBy(s => s.Number, StringComparer.Ordinal)];
    }

    /// <summary>The files of these people, for reading only.</summary>
    public async Task<IReadOnlyList<PersonFile>> Files(IReadOnlyList<Guid> people, CancellationToken cancel)
    {
        var before = db.ChangeTracker.QueryTrackingBehavior;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        try
        {
            var files = new List<PersonFile>(people.Count);
            foreach (var some in people.Chunk(PeopleAtOnce)) files.AddRange(await records.FindMany(some, cancel));
            return files;
        }
        finally
        {
            db.ChangeTracker.QueryTrackingBehavior = before;
        }
    }

    private StaffRecord On(PersonFile file, Guid organisation, DateOnly day, DateTimeOffset moment)
    {
        var record = file.Record.AsKnownAt(moment);
        return new StaffRecord(
            file, file.NamesAt(moment) is [var name, ..] ? name.Full : file.Person.Number, record,
            [.. Standing.Of(record, day, country).Posts.Where(p => p.Post.Organisation == organisation)]);
    }

    private Task<List<Guid>> Now(Guid organisation, CancellationToken cancel) =>
        db.EntryPosts.Where(p => p.OrganisationId == organisation).Select(p => p.PersonId).Distinct().ToListAsync(cancel);

    /// <summary>Everyone of whom a fact ever said that they work there; of two numbers of one person the one that stood then.</summary>
    private async Task<List<Guid>> Once(Guid organisation, DateTimeOffset moment, CancellationToken cancel)
    {
        var id = organisation.ToString("D");
        var people = await db.Facts.Where(f => f.Kind == FactKind.Employment && f.RecordedAt <= moment && f.Body!.Contains(id)).Select(f => f.PersonId).Distinct().ToListAsync(cancel);
        var merged = await db.Merges.Where(m => people.Contains(m.MergedId) && m.At <= moment && (m.UndoneAt == null || m.UndoneAt > moment)).Select(m => new { m.MergedId, m.KeptId }).ToListAsync(cancel);
        return [.. people.Except(merged.Select(m => m.MergedId)).Concat(merged.Select(m => m.KeptId)).Distinct()];
    }
}
