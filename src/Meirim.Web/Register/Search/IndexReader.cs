using Meirim.Names;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.Search;

/// <summary>Makes people of the index from rows, as much of them as the public may see. Texts that many share are kept once.</summary>
internal sealed class IndexReader(MeirimDb db, PlaceNames places)
{
    private static readonly Disclosure Public = Disclosure.To(Audience.Public);

    private readonly Dictionary<Guid, PublicEmployer> _employers = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The people of these entries with the keys of their names; hidden ones are left out.</summary>
    public async Task<List<(PublicSpecialist Person, IReadOnlyList<(string Key1, string Key2)> Words)>> Read(IReadOnlyList<RegisterEntry> entries, CancellationToken cancel)
    {
        var shown = entries.Where(e => !e.IsHidden).ToList();
        var ids = shown.ConvertAll(e => e.PersonId);
        var posts = (await db.EntryPosts.AsNoTracking().Where(p => ids.Contains(p.PersonId)).ToListAsync(cancel)).ToLookup(p => p.PersonId);
        var traits = (await db.EntryTraits.AsNoTracking().Where(t => ids.Contains(t.PersonId)).ToListAsync(cancel)).ToLookup(t => t.PersonId);
        var names = await NamesInForce.Read(db, ids, cancel);
        await LearnEmployers(posts.SelectMany(p => p).Select(p => p.OrganisationId).OfType<Guid>(), cancel);
        return shown.ConvertAll(entry =>
        {
            var spelled = names[entry.PersonId].Take(Public.Sees(EntryField.Spellings) ? int.MaxValue : 1)
                .Select(n => new PublicName(Kept(n.Surname), Kept(n.GivenName), n.Patronymic is { } p ? Kept(p) : null)).ToArray();
            return (Person(entry, spelled, posts[entry.PersonId], traits[entry.PersonId]), Words(spelled));
        });
    }

    private PublicSpecialist Person(RegisterEntry entry, PublicName[] names, IEnumerable<EntryPost> posts, IEnumerable<EntryTrait> traits) => new()
    {
        PersonId = entry.PersonId,
        Number = entry.Number,
        Serial = PublicSpecialist.SerialOf(entry.Number),
        Name = entry.DisplayName,
        Names = names,
        Status = entry.Status,
        StatusSince = Public.See(EntryField.StatusPeriod, entry.StatusSince),
        Occupation = Kept(Public.See(EntryField.Occupation, entry.Occupation)),
        Category = Kept(Public.See(EntryField.Category, entry.Category)),
        CategorySince = Public.See(EntryField.CategoryPeriod, entry.CategorySince),
        CategoryUntil = Public.See(EntryField.CategoryPeriod, entry.CategoryUntil),
        Region = Kept(Public.See(EntryField.Town, entry.Region)),
        Posts = Public.Sees(EntryField.Organisation)
            ? [.. posts.OrderByDescending(p => p.Rate).ThenBy(p => p.Since).ThenBy(p => p.FactId).Select(p => new PublicPost(p.FactId, Kept(p.Occupation), At(p), Public.See(EntryField.PostSince, p.Since)))]
            : [],
        Traits = [.. traits.Where(t => Public.Sees(Field(t.Kind))).OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => (FacetOf(t.Kind), Kept(t.Code)))],
        TakesNew = entry.TakesNew && Public.Sees(EntryField.TakesNew),
        HomeVisits = entry.HomeVisits && Public.Sees(EntryField.TakesNew),
        FreePlaces = entry.FreePlaces,
        WaitingDays = entry.WaitingDays,
        OfferedOn = entry.OfferedOn,
        ConfirmedOn = Public.See(EntryField.Confirmation, entry.ConfirmedOn),
        ConfirmedBy = Kept(Public.See(EntryField.Confirmation, entry.ConfirmedBy)),
        ChangedAt = entry.ProjectedAt,
    };

    private PublicEmployer At(EntryPost post) =>
        post.OrganisationId is { } id && _employers.TryGetValue(id, out var known) ? known : Employer(null, Meirim.Standards.Words.Same(Kept(post.OrganisationName)), post.Region, post.Place, []);

    private PublicEmployer Employer(Guid? id, Words name, string? region, string? place, IReadOnlyList<string> access)
    {
        if (!Public.Sees(EntryField.Town)) (region, place) = (null, null);
        return new PublicEmployer(id, name, Kept(region), Kept(places.CodeOf(place, region)), place is null ? null : places.Of(place, region), Public.Sees(EntryField.Access) ? access : []);
    }

    private async Task LearnEmployers(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var missing = ids.Where(id => !_employers.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0) return;
        foreach (var at in await db.Organisations.AsNoTracking().Where(o => missing.Contains(o.Id)).ToListAsync(cancel))
            _employers[at.Id] = Employer(at.Id, at.Name, at.Region, at.Place, at.AccessCodes);
    }

    private static IReadOnlyList<(string Key1, string Key2)> Words(PublicName[] names) =>
    [
        .. names.SelectMany(n => new[] { n.Surname, n.GivenName, n.Patronymic ?? "" }).Distinct(StringComparer.Ordinal)
            .SelectMany(NameWords.Split).Distinct(StringComparer.Ordinal)
            // a Latin word may be read in two ways (Jana: Яна, Жана); it is found by either
            .SelectMany(NameKeys.Readings).Where(k => k.Key1.Length > 0).Select(k => (k.Key1, k.Key2)),
    ];

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private string? Kept(string? text)
    {
        if (text is null) return null;
        if (_texts.TryGetValue(text, out var known)) return known;
        return _texts[text] = text;
    }

    private static EntryField Field(TraitKind kind) => kind switch
    {
        TraitKind.Service => EntryField.Services,
        TraitKind.Setting => EntryField.Settings,
        TraitKind.Language => EntryField.Languages,
    };

    private static Facet FacetOf(TraitKind kind) => kind switch
    {
        TraitKind.Service => Facet.Service,
        TraitKind.Setting => Facet.Setting,
        TraitKind.Language => Facet.Language,
    };
}
