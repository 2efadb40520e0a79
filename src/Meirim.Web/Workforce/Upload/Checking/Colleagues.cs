using Meirim.Names;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>
/// The people of whom the organisation may know more than the public: those who work there today, and those whom it has
/// brought in by an upload. Found by name in any spelling.
/// </summary>
internal sealed class Colleagues
{
    /// <summary>From this likeness on two spellings are taken for one name.</summary>
    public const double SameName = 0.95;

    /// <summary>Below this they are two people's.</summary>
    public const double AlikeName = 0.75;

    private readonly Dictionary<Guid, KnownColleague> _people = [];
    private readonly Dictionary<string, List<KnownColleague>> _bySurname = new(StringComparer.Ordinal);

    public bool Has(Guid person) => _people.ContainsKey(person);

    public static async Task<Colleagues> Of(MeirimDb db, Guid organisation, CancellationToken cancel)
    {
        var colleagues = new Colleagues();
        var posts = db.EntryPosts.Where(p => p.OrganisationId == organisation).Select(p => p.PersonId);
        var broughtIn = db.UploadRows.Where(r => r.State == RowState.Written && r.PersonId != null && db.Uploads.Any(u => u.Id == r.UploadId && u.OrganisationId == organisation)).Select(r => r.PersonId!.Value);
        var people = posts.Union(broughtIn);
        var names = await db.RecordedNames.AsNoTracking().Where(n => n.SupersededAt == null && people.Contains(n.PersonId))
            .Select(n => new { n.PersonId, n.Surname, n.GivenName, n.Patronymic }).ToListAsync(cancel);
        foreach (var person in names.GroupBy(n => n.PersonId))
        {
            var one = new KnownColleague(person.Key, [.. person.Select(n => NameComparison.Prepare(new PersonName(n.Surname, n.GivenName, n.Patronymic)))]);
            colleagues._people[one.PersonId] = one;
            foreach (var key in person.SelectMany(n => Keys(n.Surname)).Distinct(StringComparer.Ordinal))
            {
                if (!colleagues._bySurname.TryGetValue(key, out var list)) colleagues._bySurname[key] = list = [];
                list.Add(one);
            }
        }
        return colleagues;
    }

    /// <summary>Those whose name is as like as this to one of the spellings, the most alike first.</summary>
    public IReadOnlyList<(Guid PersonId, double Score)> Like(IReadOnlyList<NewName> names, double least)
    {
        var prepared = Prepared(names);
        return
        [
            .. names.SelectMany(n => Keys(n.Surname)).Distinct(StringComparer.Ordinal)
                .SelectMany(k => _bySurname.GetValueOrDefault(k) ?? []).Distinct()
                .Select(p => (p.PersonId, Score: Score(prepared, p.Names))).Where(p => p.Score >= least)
                .OrderByDescending(p => p.Score).ThenBy(p => p.PersonId),
        ];
    }

    /// <summary>How like the names are to those that the record has: the best of all spellings.</summary>
    public static double Score(IReadOnlyList<NewName> names, IEnumerable<RecordedName> recorded) =>
        Score(names, recorded.Where(n => n.SupersededAt is null).Select(n => new PersonName(n.Surname, n.GivenName, n.Patronymic)));

    /// <inheritdoc cref="Score(IReadOnlyList{NewName}, IEnumerable{RecordedName})"/>
    public static double Score(IReadOnlyList<NewName> names, IEnumerable<PersonName> known) => Score(Prepared(names), [.. known.Select(NameComparison.Prepare)]);

    private static double Score(IReadOnlyList<PreparedName> a, IReadOnlyList<PreparedName> b) =>
        a.SelectMany(x => b.Select(y => NameComparison.Compare(x, y).Score)).DefaultIfEmpty(0).Max();

    private static List<PreparedName> Prepared(IReadOnlyList<NewName> names) => [.. names.Select(n => NameComparison.Prepare(new PersonName(n.Surname, n.GivenName, n.Patronymic)))];

    private static IEnumerable<string> Keys(string surname) => NameWords.Split(surname).SelectMany(NameKeys.Readings).Select(k => k.Key2).Where(k => k.Length > 0);
}
