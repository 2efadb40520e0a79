using System.Runtime.CompilerServices;
using Meirim.Names;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register;

/// <summary>Keeps the words of every name, by key, with the people who bear them.</summary>
internal sealed class NameIndex(CountryClock clock)
{
    private const int WordsAStatement = 200;

    public async Task Write(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel)
    {
        var wanted = files.SelectMany(Postings).DistinctBy(p => Identity(p.Posting)).ToList();
        await AddWords(db, wanted.Select(w => (w.Posting.Key1, w.Key2)), cancel);

        var known = files.Where(f => db.Entry(f.Person).State != EntityState.Added).Select(f => f.Person.Id).ToList();
        var present = known.Count == 0 ? [] : await db.NamePostings.Where(p => known.Contains(p.PersonId)).ToListAsync(cancel);
        var (asked, there) = (wanted.Select(w => Identity(w.Posting)).ToHashSet(), present.Select(Identity).ToHashSet());
        db.NamePostings.RemoveRange(present.Where(p => !asked.Contains(Identity(p))));
        db.NamePostings.AddRange(wanted.Select(w => w.Posting).Where(p => !there.Contains(Identity(p))));
    }

    public static async Task Drop(MeirimDb db, CancellationToken cancel)
    {
        await db.NamePostings.ExecuteDeleteAsync(cancel);
        await db.NameWords.ExecuteDeleteAsync(cancel);
    }

    /// <summary>True when these are the postings that the person's names give.</summary>
    public static bool Agrees(PersonFile file, IEnumerable<NamePosting> stored) =>
        Postings(file).Select(p => Identity(p.Posting)).ToHashSet().SetEquals(stored.Select(Identity));

    private async Task AddWords(MeirimDb db, IEnumerable<(string Key1, string Key2)> words, CancellationToken cancel)
    {
        var keys = words.DistinctBy(w => w.Key1).ToDictionary(w => w.Key1, w => w.Key2, StringComparer.Ordinal);
        var there = await db.NameWords.AsNoTracking().Where(w => keys.Keys.Contains(w.Key1)).Select(w => w.Key1).ToListAsync(cancel);
        foreach (var key in there) keys.Remove(key);
        // two writers may meet a new word at once; in order of the key they never wait for each other in a circle
        foreach (var some in keys.OrderBy(w => w.Key, StringComparer.Ordinal).Chunk(WordsAStatement))
        {
            var rows = string.Join(", ", some.Select((_, i) => $"({{{2 * i + 1}}}, {{{2 * i + 2}}}, {{0}})"));
            object[] values = [clock.Now, .. some.SelectMany(w => new object[] { w.Key, w.Value })];
            await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
                "INSERT INTO name_words (key1, key2, added_at) VALUES " + rows + " ON CONFLICT DO NOTHING", values), cancel);
        }
    }

    private static (string Key1, Guid PersonId, NamePart Part) Identity(NamePosting posting) => (posting.Key1, posting.PersonId, posting.Part);

    private static IEnumerable<(NamePosting Posting, string Key2)> Postings(PersonFile file) =>
        from name in file.Names
        where name.SupersededAt is null
        from part in new[] { (name.Surname, NamePart.Surname), (name.GivenName, NamePart.GivenName), (name.Patronymic ?? "", NamePart.Patronymic) }
        from word in NameWords.Split(part.Item1)
            // a Latin word may be read in two ways (Jana: Яна, Жана); it is found by either
        from reading in NameKeys.Readings(word)
        where reading.Key1.Length > 0
        select (new NamePosting { Key1 = reading.Key1, PersonId = file.Person.Id, Part = part.Item2 }, reading.Key2);
}
