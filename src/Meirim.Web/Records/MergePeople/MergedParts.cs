using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.MergePeople;

/// <summary>Those who were merged into one person, now or once, and what the record of that person takes from each.</summary>
internal sealed class MergedParts
{
    private readonly PersonFile _file;
    private readonly List<MergedPart> _parts;
    private readonly List<StoredFact> _doubles = [];

    public MergedParts(PersonFile file, IEnumerable<MergedPart> parts)
    {
        (_file, _parts) = (file, [.. parts]);
        if (_parts.Count > 0) Take();
    }

    /// <summary>The people whose number leads here today.</summary>
    public IEnumerable<Person> People => _parts.Where(p => p.Stands).Select(p => p.Person);

    /// <summary>Facts of merged people that the record holds the same already: the same kind, body and period.</summary>
    public IReadOnlyList<StoredFact> Doubles => _doubles;

    /// <summary>What the record knew of people who were let go again, while it knew it.</summary>
    public IEnumerable<Fact> Formerly => _parts.Where(p => !p.Stands)
        .SelectMany(p => p.Facts.Where(f => f.Body is not null).Select(f => p.Known(f.ToFact())).OfType<Fact>());

    public Fact? Known(StoredFact row) => _parts.First(p => p.Stands && p.Person.Id == row.PersonId).Known(row.ToFact());

    public bool Knew(Guid person, DateTimeOffset moment) => _parts.Exists(p => p.Stands && p.Person.Id == person && p.Knew(moment));

    public IEnumerable<RecordedName> NamesFormerlyAt(DateTimeOffset moment) => _parts.Where(p => !p.Stands && p.Knew(moment)).SelectMany(p => p.Names);

    /// <summary>The facts held the same as this one; from now on they are the act's.</summary>
    public IReadOnlyList<StoredFact> TakeDoublesOf(StoredFact fact)
    {
        var same = _doubles.FindAll(d => IsSame(d, fact));
        _doubles.RemoveAll(same.Contains);
        return same;
    }

    /// <summary>Takes in the rows of another person, and of those merged into them.</summary>
    public void Add(DateTimeOffset since, PersonFile other)
    {
        _parts.Add(new MergedPart(other.Person, Own(other), [.. other.Facts.Where(f => f.PersonId == other.Person.Id)], since, null));
        _parts.AddRange(other.Merged._parts.Where(p => p.Stands).Select(p => p with { Since = since }));
        Take();
    }

    /// <summary>Lets the rows of another person go, with those merged into them.</summary>
    public void Release(DateTimeOffset until, PersonFile other)
    {
        var going = other.Merged.People.Append(other.Person).Select(p => p.Id).ToHashSet();
        for (int i = 0; i < _parts.Count; i++)
            if (_parts[i].Stands && going.Contains(_parts[i].Person.Id)) _parts[i] = _parts[i] with { Until = until };
        Take();
    }

    /// <summary>The parts of these people's records, by the person whose record it is. Most have none.</summary>
    public static async Task<ILookup<Guid, MergedPart>> Read(MeirimDb db, IReadOnlyCollection<Guid> keptIds, CancellationToken cancel)
    {
        var periods = new List<(Guid Root, Guid Person, DateTimeOffset Since, DateTimeOffset? Until)>();
        var newest = keptIds.Select(id => (Root: id, Person: id, Since: DateTimeOffset.MinValue, Until: (DateTimeOffset?)null)).ToList();
        while (newest.Count > 0)
        {
            var kept = newest.Select(f => f.Person).Distinct().ToList();
            var merges = (await db.Merges.AsNoTracking().Where(m => kept.Contains(m.KeptId)).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancel)).ToLookup(m => m.KeptId);
            // a part of a part is known while both merges stood: the time only gets shorter, so this ends
            newest = [.. newest.SelectMany(f => merges[f.Person].Select(m => (f.Root, Person: m.MergedId, Since: m.At > f.Since ? m.At : f.Since, Until: MergedPart.Earlier(f.Until, m.UndoneAt))))
                .Where(f => f.Until is null || f.Until > f.Since)];
            periods.AddRange(newest);
        }
        if (periods.Count == 0) return Array.Empty<MergedPart>().ToLookup(_ => Guid.Empty);

        var ids = periods.Select(p => p.Person).Distinct().ToList();
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var names = (await db.RecordedNames.Where(n => ids.Contains(n.PersonId)).OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).ToListAsync(cancel)).ToLookup(n => n.PersonId);
        var facts = (await db.Facts.Include(f => f.Evidence).Where(f => ids.Contains(f.PersonId)).OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).ToListAsync(cancel)).ToLookup(f => f.PersonId);
        return periods.ToLookup(p => p.Root, p => new MergedPart(people[p.Person], [.. names[p.Person]], [.. facts[p.Person]], p.Since, p.Until));
    }

    /// <summary>Puts names and facts of those who belong here today behind the person's own.</summary>
    private void Take()
    {
        var own = _file.Person.Id;
        _file.Names.RemoveAll(n => n.PersonId != own);
        _file.Facts.RemoveAll(f => f.PersonId != own);
        _doubles.Clear();
        foreach (var part in _parts.Where(p => p.Stands).OrderBy(p => p.Person.Number, StringComparer.Ordinal))
        {
            _file.Names.AddRange(part.Names);
            foreach (var fact in part.Facts)
                (_file.Facts.Exists(f => IsSame(f, fact)) ? _doubles : _file.Facts).Add(fact);
        }
    }

    private static List<RecordedName> Own(PersonFile file) => file.Names.FindAll(n => n.PersonId == file.Person.Id);

    private static bool IsSame(StoredFact a, StoredFact b) =>
        a.Id != b.Id && a.Body is not null && a.SupersededAt is null && b.SupersededAt is null
        && a.Kind == b.Kind && a.From == b.From && a.Until == b.Until && a.Body == b.Body;
}
