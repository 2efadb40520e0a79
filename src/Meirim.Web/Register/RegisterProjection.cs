using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Register.Search;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register;

/// <summary>Makes the public entry from the facts, in the transaction that writes them.</summary>
internal sealed class RegisterProjection(CountryClock clock, CountryData country) : IRecordProjection
{
    public async Task Project(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel)
    {
        var today = clock.Today;
        var revision = await RegisterRevision.Next(db, cancel);
        var known = files.Where(f => db.Entry(f.Person).State != EntityState.Added).Select(f => f.Person.Id).ToList();
        var entries = known.Count == 0 ? [] : await db.RegisterEntries
            .Include(e => e.Posts).Include(e => e.Traits).AsSplitQuery()
            .Where(e => known.Contains(e.PersonId)).ToDictionaryAsync(e => e.PersonId, cancel);

        var records = files.Select(f => (File: f, Record: f.Record.Current())).ToList();
        var organisations = await Organisations(db, records.SelectMany(r => r.Record.Of<Employment>()).Select(e => e.Body.Organisation), cancel);
        foreach (var (file, record) in records)
        {
            entries.TryGetValue(file.Person.Id, out var entry);
            if (file.Person.HasNoEntry)
            {
                if (entry is not null) db.RegisterEntries.Remove(entry);
                if (await db.RemovedEntries.FindAsync([file.Person.Id], cancel) is not { } gone)
                    db.RemovedEntries.Add(new RemovedEntry { PersonId = file.Person.Id, Revision = revision });
                else if (entry is not null) gone.Revision = revision;
                continue;
            }
            if (entry is null)
            {
                // a merge that was taken back: the number has an entry again
                if (known.Contains(file.Person.Id) && await db.RemovedEntries.FindAsync([file.Person.Id], cancel) is { } back) db.RemovedEntries.Remove(back);
                entry = new RegisterEntry { PersonId = file.Person.Id, Number = file.Person.Number, DisplayName = "", Spellings = "" };
                db.RegisterEntries.Add(entry);
            }
            Fill(entry, file, record, organisations, today);
            entry.Revision = revision;
        }
    }

    public async Task Drop(MeirimDb db, CancellationToken cancel)
    {
        await db.EntryPosts.ExecuteDeleteAsync(cancel);
        await db.EntryTraits.ExecuteDeleteAsync(cancel);
        await db.RegisterEntries.ExecuteDeleteAsync(cancel);
        await RegisterRevision.Anew(db, cancel);
    }

    public async Task<IReadOnlyList<string>> Differing(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel)
    {
        var today = clock.Today;
        var ids = files.Select(f => f.Person.Id).ToList();
        var stored = await db.RegisterEntries.AsNoTracking().Include(e => e.Posts).Include(e => e.Traits).AsSplitQuery()
            .Where(e => ids.Contains(e.PersonId)).ToDictionaryAsync(e => e.PersonId, cancel);
        var organisations = await Organisations(db, files.SelectMany(f => f.Record.Of<Employment>()).Select(e => e.Body.Organisation), cancel);
        return [.. files.Where(file =>
        {
            RegisterEntry? expected = null;
            if (!file.Person.HasNoEntry)
            {
                expected = new RegisterEntry { PersonId = file.Person.Id, Number = file.Person.Number, DisplayName = "", Spellings = "" };
                Fill(expected, file, file.Record.Current(), organisations, today);
            }
            return EntryText.Of(expected) != EntryText.Of(stored.GetValueOrDefault(file.Person.Id));
        }).Select(f => f.Person.Number)];
    }

    private void Fill(RegisterEntry entry, PersonFile file, Record record, Dictionary<Guid, Organisation> organisations, DateOnly today)
    {
        var spellings = file.Names.Where(n => n.SupersededAt is null).ToList();
        entry.DisplayName = spellings.FirstOrDefault()?.Full ?? "";
        entry.Spellings = string.Join('\n', spellings.Select(n => n.Full).Distinct(StringComparer.Ordinal));

        // a post whose start no document tells is a post all the same
        var posts = record.Of<Employment>().Where(e => e.Fact.IsTrueOn(today) != false)
            .OrderByDescending(e => e.Body.Rate).ThenBy(e => e.Fact.From).ThenBy(e => e.Fact.Id).ToList();
        Replace(entry.Posts, posts.Select(p => Post(entry.PersonId, p.Fact, p.Body, organisations)), (a, b) => a.FactId == b.FactId);
        Replace(entry.Traits, Traits(entry.PersonId, record, posts, today), (a, b) => a.Kind == b.Kind && a.Code == b.Code);

        var earlier = record.Of<Employment>().Where(e => e.Fact.From is null || e.Fact.From <= today)
            .OrderByDescending(e => e.Fact.Until ?? DateOnly.MaxValue).ThenByDescending(e => e.Fact.From).ThenBy(e => e.Fact.Id);
        var held = posts.Concat(earlier).Select(p => p.Body).ToList();
        entry.Occupation = held.FirstOrDefault()?.Occupation;
        // where the main post is, or the last one whose employer the register knows
        entry.Region = held.Select(p => p.Organisation is { } at ? organisations.GetValueOrDefault(at)?.Region : null).FirstOrDefault(r => r is not null);

        var category = entry.Occupation is { } occupation && country.LadderOf(occupation) is { } ladder
            ? Standing.Of(record, today, country).OnLadder(ladder)
            : null;
        (entry.Category, entry.CategorySince, entry.CategoryUntil) = (category?.Category.Value, category?.Fact.From, category?.Fact.Until);

        (entry.Status, entry.StatusSince, _) = StatusRule.Of(record, posts.ConvertAll(p => p.Fact), today, country);
        (entry.ConfirmedOn, entry.ConfirmedBy) = (file.Person.ConfirmedOn, file.Person.ConfirmedBy);
        entry.IsHidden = record.Of<Concealment>().Any(c => c.Fact.IsTrueOn(today) != false);
        var offer = OfferRule.Of(record, today, entry.Status);
        (entry.TakesNew, entry.HomeVisits, entry.OfferedOn) = (offer?.Body.Places > 0, offer?.Body.HomeVisits == true, offer?.Fact.From);
        var isOpen = offer is not null && Disclosure.To(Audience.Public, record, today).Sees(EntryField.FreePlaces);
        entry.FreePlaces = isOpen ? offer!.Value.Body.Places : null;
        entry.WaitingDays = isOpen ? offer!.Value.Body.WaitingDays : null;
        entry.ChangesOn = record.Facts.SelectMany(f => new[] { f.From, f.Until }).Append(OfferRule.EndOf(offer?.Fact)).Where(d => d > today).Min();
        entry.ProjectedAt = clock.Now;
    }

    private static EntryPost Post(Guid personId, Fact fact, Employment employment, Dictionary<Guid, Organisation> organisations)
    {
        var organisation = employment.Organisation is { } id ? organisations.GetValueOrDefault(id) : null;
        return new EntryPost
        {
            PersonId = personId,
            FactId = fact.Id,
            Occupation = employment.Occupation,
            OrganisationId = organisation?.Id,
            OrganisationName = employment.OrganisationName,
            Region = organisation?.Region,
            Place = organisation?.Place,
            Since = fact.From,
            Rate = employment.Rate,
        };
    }

    private static IEnumerable<EntryTrait> Traits(Guid personId, Record record, List<(Fact, Employment Body)> posts, DateOnly today)
    {
        EntryTrait Trait(TraitKind kind, string code) => new() { PersonId = personId, Kind = kind, Code = code };
        var languages = record.Of<Language>().Where(l => l.Fact.IsTrueOn(today) != false).Select(l => l.Body.Code);
        return posts.SelectMany(p => p.Body.Services ?? []).Distinct().Select(s => Trait(TraitKind.Service, s))
            .Concat(posts.SelectMany(p => p.Body.Settings ?? []).Distinct().Select(s => Trait(TraitKind.Setting, s)))
            .Concat(languages.Distinct().Select(l => Trait(TraitKind.Language, l)));
    }

    private static void Replace<T>(List<T> rows, IEnumerable<T> wanted, Func<T, T, bool> same)
    {
        var next = wanted.ToList();
        rows.RemoveAll(r => !next.Exists(n => same(n, r)));
        rows.AddRange(next.FindAll(n => !rows.Exists(r => same(r, n))));
    }

    private static async Task<Dictionary<Guid, Organisation>> Organisations(MeirimDb db, IEnumerable<Guid?> ids, CancellationToken cancel)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return await db.Organisations.AsNoTracking().Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
    }
}
