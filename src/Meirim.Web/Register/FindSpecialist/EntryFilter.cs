using Meirim.Standards.Country;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Narrows the register to the entries that a question's filters, and the terms in its text, allow.</summary>
internal sealed class EntryFilter
{
    private readonly Dictionary<string, List<string>> _codes = new(StringComparer.Ordinal);

    /// <summary>Both conditions of one kind must hold: the filter set in the form and the word typed.</summary>
    public void Demand(string filter, IEnumerable<string> codes)
    {
        var wanted = codes.ToList();
        _codes[filter] = _codes.TryGetValue(filter, out var known) ? [.. known.Intersect(wanted, StringComparer.Ordinal)] : wanted;
    }

    /// <summary>The codes for which a filter's value stands: an occupation for the titles of its card, "sign" for every sign language.</summary>
    public static IEnumerable<string> Meaning(string filter, string code, CountryData country) => (filter, code) switch
    {
        ("occupation", _) => country.Occupations.Where(o => o.Code == code || o.Card == code).Select(o => o.Code),
        ("language", SearchQuestion.AnySignLanguage) => country.Languages.Where(l => l.IsSigned).Select(l => l.Code),
        _ => [code],
    };

    public IQueryable<RegisterEntry> Apply(MeirimDb db, CountryData country, DateOnly today)
    {
        IQueryable<RegisterEntry> entries = db.RegisterEntries;
        if (_codes.Count == 0) return entries;
        entries = Posts(db, entries);
        entries = Trait(db, entries, "service", TraitKind.Service);
        entries = Trait(db, entries, "setting", TraitKind.Setting);
        entries = Trait(db, entries, "language", TraitKind.Language);
        if (!_codes.TryGetValue("category", out var categories)) return entries;
        // an entry is made anew on the day after its category lapsed; until then the day itself says so
        return categories.Exists(c => country.RankOfCategory(c) > 0)
            ? entries.Where(e => categories.Contains(e.Category!) && (e.CategoryUntil == null || e.CategoryUntil > today))
            : entries.Where(e => e.Category == null || e.CategoryUntil <= today);
    }

    /// <summary>Region, place and occupation must be those of one post; of someone in no post, those of the last one.</summary>
    private IQueryable<RegisterEntry> Posts(MeirimDb db, IQueryable<RegisterEntry> entries)
    {
        var regions = _codes.GetValueOrDefault("region");
        var places = _codes.GetValueOrDefault("place");
        var occupations = _codes.GetValueOrDefault("occupation");
        if (regions is null && places is null && occupations is null) return entries;

        IQueryable<EntryPost> posts = db.EntryPosts;
        if (regions is not null) posts = posts.Where(p => regions.Contains(p.Region!));
        if (places is not null) posts = posts.Where(p => places.Contains(p.Place!));
        if (occupations is not null) posts = posts.Where(p => occupations.Contains(p.Occupation));
        var people = posts.Select(p => p.PersonId);
        if (places is null)
        {
            IQueryable<RegisterEntry> idle = db.RegisterEntries;
            if (regions is not null) idle = idle.Where(e => regions.Contains(e.Region!));
            if (occupations is not null) idle = idle.Where(e => occupations.Contains(e.Occupation!));
            people = people.Union(idle.Where(e => !db.EntryPosts.Any(p => p.PersonId == e.PersonId)).Select(e => e.PersonId));
        }
        return entries.Where(e => people.Contains(e.PersonId));
    }

    private IQueryable<RegisterEntry> Trait(MeirimDb db, IQueryable<RegisterEntry> entries, string filter, TraitKind kind)
    {
        if (!_codes.TryGetValue(filter, out var codes)) return entries;
        var people = db.EntryTraits.Where(t => t.Kind == kind && codes.Contains(t.Code)).Select(t => t.PersonId);
        return entries.Where(e => people.Contains(e.PersonId));
    }
}
