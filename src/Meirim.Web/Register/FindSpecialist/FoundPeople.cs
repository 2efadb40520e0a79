using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Reads the entries of one page of an answer, as much of them as the public may see.</summary>
internal sealed class FoundPeople(MeirimDb db, CountryData country, PlaceNames places, CountryClock clock)
{
    private static readonly Disclosure Public = Disclosure.To(Audience.Public);

    public async Task<IReadOnlyList<FoundSpecialist>> Read(List<Guid> ids, List<NameRanking.Ranked> ranked, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var entries = await db.RegisterEntries.AsNoTracking().Where(e => ids.Contains(e.PersonId)).ToDictionaryAsync(e => e.PersonId, cancel);
        var posts = (await db.EntryPosts.AsNoTracking().Where(p => ids.Contains(p.PersonId)).ToListAsync(cancel)).ToLookup(p => p.PersonId);
        var at = posts.SelectMany(p => p).Select(p => p.OrganisationId).OfType<Guid>().Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(o => at.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var why = ranked.ToDictionary(r => r.PersonId);
        return [.. ids.Where(entries.ContainsKey).Select(id => Show(
            entries[id],
            posts[id].OrderByDescending(p => p.Rate).ThenBy(p => p.Since)
                .Select(p => Post(p, p.OrganisationId is { } organisation ? organisations.GetValueOrDefault(organisation) : null)),
            why.GetValueOrDefault(id)))];
    }

    private FoundSpecialist Show(RegisterEntry entry, IEnumerable<FoundPost> posts, NameRanking.Ranked? why)
    {
        var category = entry.CategoryUntil is { } until && until <= clock.Today ? null : entry.Category;
        return new FoundSpecialist(
            entry.Number,
            entry.DisplayName,
            why is null || why.Name.Full == entry.DisplayName ? null : Public.See(EntryField.Spellings, why.Name.Full),
            why?.Reasons ?? [],
            entry.Status,
            Public.See(EntryField.StatusPeriod, entry.StatusSince),
            Public.See(EntryField.Occupation, country.Occupations.Has(entry.Occupation ?? "") ? entry.Occupation : null),
            Public.See(EntryField.Category, category),
            Public.Sees(EntryField.Organisation) ? [.. posts] : [],
            Public.See(EntryField.Confirmation, entry.ConfirmedOn),
            Public.See(EntryField.Confirmation, entry.ConfirmedBy));
    }

    private FoundPost Post(EntryPost post, Words? organisation) => new(
        post.Occupation,
        organisation ?? new Words(post.OrganisationName, post.OrganisationName, post.OrganisationName, post.OrganisationName),
        Public.See(EntryField.Town, post.Region),
        Public.See(EntryField.Town, post.Place is null ? null : places.Of(post.Place, post.Region)));
}
