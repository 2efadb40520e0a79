using Meirim.Names;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register;

/// <summary>Keeps the words of every name, by key, with the people who bear them.</summary>
internal sealed class NameIndex(CountryClock clock)
{
    public async Task Write(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel)
    {
        var wanted = files.SelectMany(Postings).DistinctBy(p => (p.Posting.Key1, p.Posting.PersonId, p.Posting.Part)).ToList();
        foreach (var (key1, key2) in wanted.Select(w => (w.Posting.Key1, w.Key2)).DistinctBy(w => w.Key1).OrderBy(w => w.Key1, StringComparer.Ordinal))
            // two writers may meet a new word at once; in order of the key they never wait for each other in a circle
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO name_words (key1, key2, added_at) VALUES ({key1}, {key2}, {clock.Now}) ON CONFLICT DO NOTHING", cancel);

        var known = files.Where(f => db.Entry(f.Person).State != EntityState.Added).Select(f => f.Person.Id).ToList();
        var present = known.Count == 0 ? [] : await db.NamePostings.Where(p => known.Contains(p.PersonId)).ToListAsync(cancel);
        db.NamePostings.RemoveRange(present.Where(p => !wanted.Exists(w => Same(w.Posting, p))));
        db.NamePostings.AddRange(wanted.Select(w => w.Posting).Where(w => !present.Exists(p => Same(p, w))));
    }

    private static bool Same(NamePosting a, NamePosting b) => a.Key1 == b.Key1 && a.PersonId == b.PersonId && a.Part == b.Part;

    private static IEnumerable<(NamePosting Posting, string Key2)> Postings(PersonFile file) =>
        from name in file.Names
        where name.SupersededAt is null
        from part in new[] { (name.Surname, NamePart.Surname), (name.GivenName, NamePart.GivenName), (name.Patronymic ?? "", NamePart.Patronymic) }
        from word in NameWords.Split(part.Item1)
        let key1 = NameKeys.Key1(word)
        where key1.Length > 0
        select (new NamePosting { Key1 = key1, PersonId = file.Person.Id, Part = part.Item2 }, NameKeys.Key2(word));
}
