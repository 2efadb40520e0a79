using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Reads the entries of one page of an answer, as much of them as the public may see.</summary>
internal sealed class FoundPeople(MeirimDb db, CountryData country, CountryClock clock)
{
    private static readonly Disclosure Public = Disclosure.To(Audience.Public);

    public async Task<IReadOnlyList<FoundSpecialist>> Read(List<Guid> ids, List<NameRanking.Ranked> ranked, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var entries = await db.RegisterEntries.AsNoTracking().Where(e => ids.Contains(e.PersonId)).ToDictionaryAsync(e => e.PersonId, cancel);
        var posts = (await db.EntryPosts.AsNoTracking().Where(p => ids.Contains(p.PersonId))
            .GroupJoin(db.Organisations, p => p.OrganisationId, o => o.Id, (p, o) => new { Post = p, At = o })
            .SelectMany(x => x.At.DefaultIfEmpty(), (x, o) => new { x.Post, At = o })
            .ToListAsync(cancel)).ToLookup(p => p.Post.PersonId);
        var why = ranked.ToDictionary(r => r.PersonId);
        return [.. ids.Where(entries.ContainsKey).Select(id => Show(
            entries[id],
            posts[id].OrderByDescending(p => p.Post.Rate).ThenBy(p => p.Post.Since).Select(p => Post(p.Post, p.At?.Name)),
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

    private static FoundPost Post(EntryPost post, Words? organisation) => new(
        post.Occupation,
        organisation ?? new Words(post.OrganisationName, post.OrganisationName, post.OrganisationName, post.OrganisationName),
        Public.See(EntryField.Town, post.Region),
        Public.See(EntryField.Town, post.Place));
}
