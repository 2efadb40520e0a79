using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Register;
using Meirim.Web.Register.Search;
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
        var having = new List<(Facet, IReadOnlyList<string>)>();
        var demands = new List<Func<PublicSpecialist, PublicPost, bool>>();
        foreach (var asked in query.Asked)
            switch (asked.Name)
            {
                case "_id":
                    var ids = asked.Guids(Type);
                    demands.Add((_, post) => ids.Contains(post.Id));
                    break;
                case "_lastUpdated":
                    var date = FhirDate.Read(asked.Values[0])!;
                    demands.Add((person, _) => date.Holds(person.ChangedAt));
                    break;
                case "active":
                    demands.Add((person, _) => asked.Values.Contains(person.IsActive ? "true" : "false"));
                    break;
                case "practitioner":
                    var numbers = asked.Ids("Practitioner");
                    demands.Add((person, _) => numbers.Contains(person.Number));
                    break;
                case "organization" or "location":
                    var at = asked.Guids(asked.Name == "location" ? "Location" : "Organization");
                    having.Add((Facet.Organisation, [.. at.Select(id => id.ToString("N"))]));
                    demands.Add((_, post) => post.At.Id is { } id && at.Contains(id));
                    break;
                case "role":
                    var occupations = asked.Codes(parts.Codes.System("occupations"));
                    having.Add((Facet.Occupation, occupations));
                    demands.Add((_, post) => occupations.Contains(post.Occupation));
                    break;
                case "specialty":
                    having.Add((Facet.Service, asked.Codes(parts.Codes.System("services"))));
                    break;
                case "service":
                    var service = asked.Ids("HealthcareService") is [var id, ..] ? ServiceId.Read(id) : null;
                    having.Add((Facet.Service, service is { Code: var code } ? [code] : []));
                    demands.Add((person, _) => person.Posts.All(p => p.At.Id == service!.Value.Organisation));
                    break;
            }
        var (total, holders, before) = await people.Find(having, Meant, query.Offset, query.Count, cancel);
        var page = holders.SelectMany(person => person.Posts.Where(post => IsMeant(person, post)).Select(post => (Person: person, Post: post))).Skip(before).Take(query.Count).ToList();
        return new FhirPage(total, [.. page.Select(x => Of(x.Person, x.Post))],
            query.Includes.Contains(WithPractitioner) ? [.. page.Select(x => x.Person).DistinctBy(p => p.Number).Select(practitioners.Of)] : []);

        bool IsMeant(PublicSpecialist person, PublicPost post) => demands.TrueForAll(d => d(person, post));

        // asked of everybody who has what is demanded: no more is made for each than must be
        int Meant(PublicSpecialist person)
        {
            var count = 0;
            for (int i = 0; i < person.Posts.Count; i++)
                if (IsMeant(person, person.Posts[i])) count++;
            return count;
        }
    }

    public override async Task<IReadOnlyList<FhirChange>> Changes(DateTimeOffset? since, CancellationToken cancel)
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        List<FhirChange> there = [.. (await people.All(p => p.ChangedAt >= from, int.MaxValue, cancel)).SelectMany(p => p.Posts.Select(post => new FhirChange(post.Id.ToString("D"), p.ChangedAt, false)))];
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
        var name = parts.Codes.Say(post.At.Name);
        // which kinds of service belong to which of several employers, the public entry does not say
        var oneEmployer = person.Posts.Select(p => p.At.Id).Distinct().Count() == 1;
        return new FhirResource(Type, post.Id.ToString("D"), person.ChangedAt, new
        {
            resourceType = Type,
            id = post.Id.ToString("D"),
            meta = FhirResource.Meta(person.ChangedAt),
            extension = person.OfferedOn is null ? null : new[] { new { url = "urn:meirim:fhir:takes-new-recipients", valueBoolean = person.TakesNew } },
            active = person.IsActive,
            period = FhirParts.Period(post.Since, null),
            practitioner = new { reference = $"Practitioner/{person.Number}", display = person.Name },
            organization = post.At.Id is { } at ? new { reference = (string?)$"Organization/{at:D}", display = name } : new { reference = (string?)null, display = name },
            code = new[] { parts.Concept("occupations", country.Occupations, post.Occupation) },
            specialty = FhirParts.Some(person.Services.Select(s => parts.Concept("services", country.Services, s))),
            location = post.At.Id is { } place ? new[] { new { reference = $"Location/{place:D}" } } : null,
            healthcareService = post.At.Id is { } by && oneEmployer ? FhirParts.Some(person.Services.Select(s => new { reference = $"HealthcareService/{ServiceId.Of(by, s)}" })) : null,
        });
    }
}
