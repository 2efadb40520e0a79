using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Register.FindSpecialist;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Meirim.Web.Register;

/// <summary>The register as other systems read it: through the table of disclosure for the public, without those who are hidden.</summary>
internal sealed class PublicSpecialists(MeirimDb db, SpecialistSearch search, SearchLimit limit, PlaceNames places, CountryClock clock)
{
    private static readonly Disclosure Public = Disclosure.To(Audience.Public);

    /// <summary>The entries that the public may see; what is shown of them comes from <see cref="Read"/>.</summary>
    public IQueryable<RegisterEntry> Entries() => db.RegisterEntries.AsNoTracking().Where(e => !e.IsHidden);

    /// <summary>People whose entry is hidden for their safety today.</summary>
    public IQueryable<Guid> HiddenNow() => db.RegisterEntries.Where(e => e.IsHidden).Select(e => e.PersonId);

    /// <summary>What the public reads of these people, in the order asked.</summary>
    public async Task<IReadOnlyList<PublicSpecialist>> Read(IReadOnlyList<Guid> ids, CancellationToken cancel = default)
    {
        if (ids.Count == 0) return [];
        var entries = await Entries().Include(e => e.Posts).Include(e => e.Traits).AsSplitQuery()
            .Where(e => ids.Contains(e.PersonId)).ToDictionaryAsync(e => e.PersonId, cancel);
        var names = (await db.RecordedNames.AsNoTracking().Where(n => ids.Contains(n.PersonId) && n.SupersededAt == null)
            .OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).ToListAsync(cancel)).ToLookup(n => n.PersonId, n => new PublicName(n.Surname, n.GivenName, n.Patronymic, n.Spelling));
        var at = entries.Values.SelectMany(e => e.Posts).Select(p => p.OrganisationId).OfType<Guid>().Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(o => at.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return [.. ids.Where(entries.ContainsKey).Select(id => Show(entries[id], names[id], organisations))];
    }

    /// <summary>The register numbers of those who bear the name, in any spelling, best first: the search of the page.</summary>
    public async Task<Outcome<(int Total, IReadOnlyList<string> Numbers)>> Named(string name, int skip, int take, CancellationToken cancel = default)
    {
        var numbers = new List<string>();
        int total = 0, first = skip / SpecialistSearch.PageSize;
        for (int page = first; numbers.Count < skip % SpecialistSearch.PageSize + take; page++)
        {
            var question = SearchQuestion.Read(f => f switch { "q" => new StringValues(name), "as" => "name", _ => default }).On(page + 1);
            if (!(await search.Find(question, cancel)).Succeeded(out var answer, out var problem)) return problem;
            total = Math.Min(answer.Total, SpecialistSearch.MostShown);
            // beyond the last page the search answers with the last one again
            if (page * SpecialistSearch.PageSize >= total) break;
            if (answer is { Number: { } number, People.Count: 0 }) numbers.Add(number);
            numbers.AddRange(answer.People.Select(p => p.Number));
            if (answer.People.Count < SpecialistSearch.PageSize) break;
        }
        return (total, [.. numbers.Skip(skip % SpecialistSearch.PageSize).Take(take)]);
    }

    /// <summary>The refusal for an address that asks too often; null when it may ask.</summary>
    public Problem? TooOften(HttpContext http) => limit.Check(http);

    /// <summary>The town of an organisation in every language.</summary>
    public Words PlaceOf(Organisation organisation) => places.Of(organisation.Place, organisation.Region);

    private PublicSpecialist Show(RegisterEntry entry, IEnumerable<PublicName> names, Dictionary<Guid, Organisation> organisations)
    {
        string[] Codes(EntryField field, TraitKind kind) =>
            Public.Sees(field) ? [.. entry.Traits.Where(t => t.Kind == kind).Select(t => t.Code).Order(StringComparer.Ordinal)] : [];
        var category = entry.CategoryUntil is { } until && until <= clock.Today ? null : entry.Category;
        return new PublicSpecialist(
            entry.PersonId,
            entry.Number,
            [.. names.Take(Public.Sees(EntryField.Spellings) ? int.MaxValue : 1)],
            entry.Status,
            Public.See(EntryField.StatusPeriod, entry.StatusSince),
            Public.See(EntryField.Occupation, entry.Occupation),
            Public.See(EntryField.Category, category),
            category is null ? null : Public.See(EntryField.CategoryPeriod, entry.CategorySince),
            category is null ? null : Public.See(EntryField.CategoryPeriod, entry.CategoryUntil),
            Public.Sees(EntryField.Organisation) ? [.. entry.Posts.OrderByDescending(p => p.Rate).ThenBy(p => p.Since).ThenBy(p => p.FactId).Select(p => Post(p, organisations))] : [],
            Codes(EntryField.Services, TraitKind.Service),
            Codes(EntryField.Settings, TraitKind.Setting),
            Codes(EntryField.Languages, TraitKind.Language),
            Public.See(EntryField.Confirmation, entry.ConfirmedOn),
            Public.See(EntryField.Confirmation, entry.ConfirmedBy),
            entry.ProjectedAt);
    }

    private PublicPost Post(EntryPost post, Dictionary<Guid, Organisation> organisations) => new(
        post.FactId,
        post.Occupation,
        post.OrganisationId,
        post.OrganisationId is { } id && organisations.TryGetValue(id, out var at) ? at.Name : new Words(post.OrganisationName, post.OrganisationName, post.OrganisationName, post.OrganisationName),
        Public.See(EntryField.Town, post.Region),
        Public.See(EntryField.Town, post.Place is null ? null : places.Of(post.Place, post.Region)),
        Public.See(EntryField.PostSince, post.Since));
}
