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

    public override async Task<IReadOnlyList<FhirResource>> Read(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var known = await people.Entries().Where(e => ids.Contains(e.Number)).Select(e => new { e.Number, e.PersonId }).ToDictionaryAsync(e => e.Number, e => e.PersonId, cancel);
        return [.. (await people.Read([.. ids.Where(known.ContainsKey).Select(id => known[id])], cancel)).Select(Of)];
    }

    public override Task<bool> WasThere(string id, CancellationToken cancel) => db.People.AnyAsync(p => p.Number == id && p.ErasedAt != null, cancel);

    public override async Task<Outcome<FhirPage>> Search(FhirQuery query, CancellationToken cancel)
    {
        if (query.Asked is [{ Name: "name", Modifier: null, Values: [var name] }]) return await ByName(name, query, cancel);
        var entries = people.Entries();
        foreach (var asked in query.Asked)
            switch (asked.Name)
            {
                case "_id":
                    entries = entries.Where(e => asked.Values.Contains(e.Number));
                    break;
                case "identifier":
                    var numbers = asked.Codes(parts.Codes.System("register-number"));
                    entries = entries.Where(e => numbers.Contains(e.Number));
                    break;
                case "_lastUpdated":
                    var (from, until) = FhirDate.Read(asked.Values[0])!.Bounds();
                    entries = entries.Where(e => e.ProjectedAt >= from && e.ProjectedAt < until);
                    break;
                case "active":
                    bool yes = asked.Values.Contains("true"), no = asked.Values.Contains("false");
                    entries = entries.Where(e => (e.Status == EntryStatus.Active || e.Status == EntryStatus.Restricted) ? yes : no);
                    break;
                case "name" when asked.Modifier is null:
                    var found = new List<string>();
                    foreach (var value in asked.Values)
                    {
                        if (!(await people.Named(value, 0, MostNamed, cancel)).Succeeded(out var named, out var problem)) return problem;
                        found.AddRange(named.Numbers);
                    }
                    entries = entries.Where(e => found.Contains(e.Number));
                    break;
                default:
                    var bearers = NameSpelling.Bearers(db, asked);
                    entries = entries.Where(e => bearers.Contains(e.PersonId));
                    break;
            }
        var total = await entries.CountAsync(cancel);
        var ids = await entries.OrderBy(e => e.Number).Skip(query.Offset).Take(query.Count).Select(e => e.PersonId).ToListAsync(cancel);
        return new FhirPage(total, [.. (await people.Read(ids, cancel)).Select(Of)], []);
    }

    private async Task<Outcome<FhirPage>> ByName(string name, FhirQuery query, CancellationToken cancel)
    {
        if (!(await people.Named(name, query.Offset, query.Count, cancel)).Succeeded(out var named, out var problem)) return problem;
        return new FhirPage(named.Total, await Read(named.Numbers, cancel), []);
    }

    public override async Task<IReadOnlyList<FhirChange>> Changes(DateTimeOffset? since, CancellationToken cancel)
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        var there = await people.Entries().Where(e => e.ProjectedAt >= from).Select(e => new FhirChange(e.Number, e.ProjectedAt, false)).ToListAsync(cancel);
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
        active = IsActive(person),
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

    public static bool IsActive(PublicSpecialist person) => person.Status is EntryStatus.Active or EntryStatus.Restricted;
}
