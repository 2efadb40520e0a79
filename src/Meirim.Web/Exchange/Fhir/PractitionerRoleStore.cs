using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>PractitionerRole: a post that a person holds today, under the id of the employment.</summary>
internal sealed class PractitionerRoleStore(MeirimDb db, PublicSpecialists people, PractitionerStore practitioners, FhirParts parts, CountryClock clock) : FhirStore
{
    private const string WithPractitioner = "PractitionerRole:practitioner";

    public override string Type => "PractitionerRole";

    public override bool IsOfPeople => true;

    public override IReadOnlyList<string> Includes => [WithPractitioner];

    public override IReadOnlyList<FhirParameter> Parameters { get; } =
    [
        IdParameter, LastUpdated,
        new("active", "token", "Whether one may turn to the person in this post."),
        new("practitioner", "reference", "Who holds the post."),
        new("organization", "reference", "Where it is."),
        new("location", "reference", "The place of the organisation."),
        new("role", "token", "Code of the occupation."),
        new("specialty", "token", "Code of a kind of service that the person gives."),
        new("service", "reference", "The service in which the person takes part."),
    ];

    public override async Task<IReadOnlyList<FhirResource>> Read(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(id => Guid.TryParseExact(id, "D", out var guid) ? guid : (Guid?)null).OfType<Guid>().ToList();
        var holders = await db.EntryPosts.Where(p => wanted.Contains(p.FactId)).Select(p => p.PersonId).Distinct().ToListAsync(cancel);
        var posts = (await people.Read(holders, cancel)).SelectMany(p => p.Posts.Select(post => (Person: p, Post: post))).ToDictionary(x => x.Post.Id);
        return [.. wanted.Where(posts.ContainsKey).Select(id => Of(posts[id].Person, posts[id].Post))];
    }

    // of those who are hidden nothing is said, not even that they were there
    public override async Task<bool> WasThere(string id, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(id, "D", out var fact)) return false;
        var hidden = people.HiddenNow();
        return await db.Facts.AnyAsync(f => f.Id == fact && f.Kind == FactKind.Employment && !hidden.Contains(f.PersonId) && !db.EntryPosts.Any(p => p.FactId == f.Id), cancel);
    }

    public override async Task<Outcome<FhirPage>> Search(FhirQuery query, CancellationToken cancel)
    {
        var posts = db.EntryPosts.AsNoTracking().Join(people.Entries(), p => p.PersonId, e => e.PersonId, (p, e) => new { p, e });
        foreach (var asked in query.Asked)
            switch (asked.Name)
            {
                case "_id":
                    var ids = asked.Guids(Type);
                    posts = posts.Where(x => ids.Contains(x.p.FactId));
                    break;
                case "_lastUpdated":
                    var (from, until) = FhirDate.Read(asked.Values[0])!.Bounds();
                    posts = posts.Where(x => x.e.ProjectedAt >= from && x.e.ProjectedAt < until);
                    break;
                case "active":
                    bool yes = asked.Values.Contains("true"), no = asked.Values.Contains("false");
                    posts = posts.Where(x => (x.e.Status == EntryStatus.Active || x.e.Status == EntryStatus.Restricted) ? yes : no);
                    break;
                case "practitioner":
                    var numbers = asked.Ids("Practitioner");
                    posts = posts.Where(x => numbers.Contains(x.e.Number));
                    break;
                case "organization" or "location":
                    var at = asked.Guids(asked.Name == "location" ? "Location" : "Organization").Cast<Guid?>().ToList();
                    posts = posts.Where(x => at.Contains(x.p.OrganisationId));
                    break;
                case "role":
                    var occupations = asked.Codes(parts.Codes.System("occupations"));
                    posts = posts.Where(x => occupations.Contains(x.p.Occupation));
                    break;
                case "specialty":
                    var services = asked.Codes(parts.Codes.System("services"));
                    posts = posts.Where(x => db.EntryTraits.Any(t => t.PersonId == x.p.PersonId && t.Kind == TraitKind.Service && services.Contains(t.Code)));
                    break;
                case "service":
                    if (asked.Ids("HealthcareService") is not [var id, ..] || ServiceId.Read(id) is not { } service)
                    {
                        posts = posts.Where(x => false);
                        break;
                    }
                    posts = posts.Where(x => x.p.OrganisationId == service.Organisation
                        && db.EntryTraits.Any(t => t.PersonId == x.p.PersonId && t.Kind == TraitKind.Service && t.Code == service.Code)
                        && !db.EntryPosts.Any(o => o.PersonId == x.p.PersonId && o.OrganisationId != service.Organisation));
                    break;
            }
        var total = await posts.CountAsync(cancel);
        var page = await posts.OrderBy(x => x.e.Number).ThenBy(x => x.p.FactId).Skip(query.Offset).Take(query.Count).Select(x => new { x.p.FactId, x.p.PersonId }).ToListAsync(cancel);
        var holders = (await people.Read([.. page.Select(p => p.PersonId).Distinct()], cancel)).ToDictionary(p => p.PersonId);
        var matches = page.Where(p => holders.ContainsKey(p.PersonId)).Select(p => Of(holders[p.PersonId], holders[p.PersonId].Posts.Single(x => x.Id == p.FactId))).ToList();
        return new FhirPage(total, matches, query.Includes.Contains(WithPractitioner) ? [.. holders.Values.Select(practitioners.Of)] : []);
    }

    public override async Task<IReadOnlyList<FhirChange>> Changes(DateTimeOffset? since, CancellationToken cancel)
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        var posts = await db.EntryPosts.Join(people.Entries(), p => p.PersonId, e => e.PersonId, (p, e) => new { p.FactId, e.ProjectedAt })
            .Where(x => x.ProjectedAt >= from).ToListAsync(cancel);
        List<FhirChange> there = [.. posts.Select(p => new FhirChange(p.FactId.ToString("D"), p.ProjectedAt, false))];
        if (since is null) return there;
        var (firstDay, today, hidden) = (clock.DayOf(from), clock.Today, people.HiddenNow());
        var ended = await db.Facts.Where(f => f.Kind == FactKind.Employment && !hidden.Contains(f.PersonId) && !db.EntryPosts.Any(p => p.FactId == f.Id))
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, f.SupersededAt, f.Until, p.ErasedAt })
            .Where(x => x.SupersededAt >= from || x.ErasedAt >= from || (x.Until >= firstDay && x.Until <= today)).ToListAsync(cancel);
        var gone = ended.Select(x => new FhirChange(x.Id.ToString("D"), x.SupersededAt ?? x.ErasedAt ?? clock.EndOf(x.Until!.Value.AddDays(-1)), true));
        var concealed = await db.EntryPosts.Where(p => hidden.Contains(p.PersonId)).Join(db.RegisterEntries, p => p.PersonId, e => e.PersonId, (p, e) => new { p.FactId, e.ProjectedAt }).ToListAsync(cancel);
        return [.. there, .. gone, .. concealed.Select(c => new FhirChange(c.FactId.ToString("D"), c.ProjectedAt, true))];
    }

    private FhirResource Of(PublicSpecialist person, PublicPost post)
    {
        var country = parts.Codes.Country;
        var name = parts.Codes.Say(post.Organisation);
        // which kinds of service belong to which of several employers, the public entry does not say
        var oneEmployer = person.Posts.Select(p => p.OrganisationId).Distinct().Count() == 1;
        return new FhirResource(Type, post.Id.ToString("D"), person.ChangedAt, new
        {
            resourceType = Type,
            id = post.Id.ToString("D"),
            meta = FhirResource.Meta(person.ChangedAt),
            active = PractitionerStore.IsActive(person),
            period = FhirParts.Period(post.Since, null),
            practitioner = new { reference = $"Practitioner/{person.Number}", display = person.Names.Count > 0 ? person.Names[0].Full : person.Number },
            organization = post.OrganisationId is { } at ? new { reference = (string?)$"Organization/{at:D}", display = name } : new { reference = (string?)null, display = name },
            code = new[] { parts.Concept("occupations", country.Occupations, post.Occupation) },
            specialty = FhirParts.Some(person.Services.Select(s => parts.Concept("services", country.Services, s))),
            location = post.OrganisationId is { } place ? new[] { new { reference = $"Location/{place:D}" } } : null,
            healthcareService = post.OrganisationId is { } by && oneEmployer ? FhirParts.Some(person.Services.Select(s => new { reference = $"HealthcareService/{ServiceId.Of(by, s)}" })) : null,
        });
    }
}
