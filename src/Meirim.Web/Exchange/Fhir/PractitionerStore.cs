using Meirim.Web.Records;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>Practitioner: a person in the register, under their register number.</summary>
internal sealed class PractitionerStore(MeirimDb db, PublicSpecialists people, FhirParts parts) : FhirStore
{
    /// <summary>So many of the people of a name are looked through when more is asked than the name.</summary>
    private const int MostNamed = 200;

    public override string Type => "Practitioner";

    public override bool IsOfPeople => true;

    public override IReadOnlyList<FhirParameter> Parameters { get; } =
    [
        IdParameter, LastUpdated,
        new("active", "token", "Whether one may turn to the person: in a post and not suspended."),
        new("identifier", "token", "The register number."),
        new("name", "string", "Any part of the name in any spelling, a wrong letter allowed, best match first; exact and contains compare letter by letter."),
        new("family", "string", "The surname in any official spelling begins so."),
        new("given", "string", "A given name or patronymic in any official spelling begins so."),
    ];

    public override async Task<IReadOnlyList<FhirResource>> Read(IReadOnlyList<string> ids, CancellationToken cancel) =>
        [.. (await people.Read(ids, cancel)).Select(Of)];

    public override Task<bool> WasThere(string id, CancellationToken cancel) => db.People.AnyAsync(p => p.Number == id && p.ErasedAt != null, cancel);

    public override async Task<Outcome<FhirPage>> Search(FhirQuery query, CancellationToken cancel)
    {
        if (query.Asked is [{ Name: "name", Modifier: null, Values: [var name] }]) return await ByName(name, query, cancel);
        var demands = new List<Func<PublicSpecialist, bool>>();
        foreach (var asked in query.Asked)
            switch (asked.Name)
            {
                case "_id":
                    demands.Add(p => asked.Values.Contains(p.Number));
                    break;
                case "identifier":
                    var numbers = asked.Codes(parts.Codes.System("register-number"));
                    demands.Add(p => numbers.Contains(p.Number));
                    break;
                case "_lastUpdated":
                    var date = FhirDate.Read(asked.Values[0])!;
                    demands.Add(p => date.Holds(p.ChangedAt));
                    break;
                case "active":
                    demands.Add(p => asked.Values.Contains(p.IsActive ? "true" : "false"));
                    break;
                case "name" when asked.Modifier is null:
                    var found = new HashSet<string>(StringComparer.Ordinal);
                    foreach (var value in asked.Values)
                    {
                        if (!(await people.Named(value, 0, MostNamed, cancel)).Succeeded(out var named, out var problem)) return problem;
                        found.UnionWith(named.Numbers);
                    }
                    demands.Add(p => found.Contains(p.Number));
                    break;
                default:
                    demands.Add(p => NameSpelling.Answers(p, asked));
                    break;
            }
        var (total, page, _) = await people.Find([], p => demands.TrueForAll(d => d(p)) ? 1 : 0, query.Offset, query.Count, cancel);
        return new FhirPage(total, [.. page.Select(Of)], []);
    }

    private async Task<Outcome<FhirPage>> ByName(string name, FhirQuery query, CancellationToken cancel)
    {
        if (!(await people.Named(name, query.Offset, query.Count, cancel)).Succeeded(out var named, out var problem)) return problem;
        return new FhirPage(named.Total, await Read(named.Numbers, cancel), []);
    }

    public override async Task<IReadOnlyList<FhirChange>> Changes(DateTimeOffset? since, CancellationToken cancel)
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        List<FhirChange> there = [.. (await people.All(p => p.ChangedAt >= from, int.MaxValue, cancel)).Select(p => new FhirChange(p.Number, p.ChangedAt, false))];
        if (since is null) return there;
        var erased = await db.People.Where(p => p.ErasedAt >= from).Select(p => new FhirChange(p.Number, p.ErasedAt!.Value, true)).ToListAsync(cancel);
        return [.. there, .. erased, .. await Hidden(cancel)];
    }

    // whoever follows must lose them, however long ago it was: a copy made late would else keep them
    private async Task<List<FhirChange>> Hidden(CancellationToken cancel)
    {
        var hidden = people.HiddenNow();
        return await db.RegisterEntries.Where(e => hidden.Contains(e.PersonId)).Select(e => new FhirChange(e.Number, e.ProjectedAt, true)).ToListAsync(cancel);
    }

    public FhirResource Of(PublicSpecialist person) => new(Type, person.Number, person.ChangedAt, new
    {
        resourceType = Type,
        id = person.Number,
        meta = FhirResource.Meta(person.ChangedAt),
        extension = new[] { new { url = "urn:meirim:fhir:register-status", valueCode = person.Status.ToString().ToLowerInvariant() } },
        identifier = new[] { new { use = "official", system = parts.Codes.System("register-number"), value = person.Number } },
        active = person.IsActive,
        name = person.Names.Select((n, i) => new
        {
            use = i == 0 ? "official" : "usual",
            text = n.Full,
            family = n.Surname,
            given = n.Patronymic is null ? new[] { n.GivenName } : [n.GivenName, n.Patronymic],
        }).ToList(),
        qualification = person.Category is null ? null : new[]
        {
            new { code = parts.Concept("categories", parts.Codes.Country.Categories, person.Category), period = FhirParts.Period(person.CategorySince, person.CategoryUntil) },
        },
        communication = FhirParts.Some(person.Languages.Select(l => parts.Concept("languages", parts.Codes.Country.Languages, l))),
    });
}
