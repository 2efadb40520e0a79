using System.Text.Json;
using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>Reads the name parts, places and patterns of <c>data/demo</c>.</summary>
internal static class DemoData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static NameParts Names(string country) => Read<NameParts>(country + "-names.json");

    /// <summary>The places of the country that the demo uses, with their weights.</summary>
    public static (IReadOnlyList<RegionWeight>? Regions, IReadOnlyList<DemoPlace> Places) Places(string code, CountryData country)
    {
        var list = Read<PlaceList>(code + "-places.json");
        return (list.Regions, [.. list.Places.Select(p => new DemoPlace(country.Places[p.Place], p.Weight, p.LvGenitive))]);
    }

    public static OrganisationPatterns Organisations() => Read<OrganisationPatterns>("organisations.json");

    private static T Read<T>(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "demo", file));
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException(file);
    }
}

internal sealed record NameParts(IReadOnlyList<People> Peoples, IReadOnlyList<GivenName> Given, IReadOnlyList<Surname> Surnames);

/// <param name="Patronymics">Kind of patronymic and its share.</param>
internal sealed record People(string Code, double Weight, IReadOnlyDictionary<string, double>? Patronymics);

/// <param name="Patronymic">For a man's name: the patronymic of his children, ready made by kind, script and sex.</param>
internal sealed record GivenName(
    string People, string Sex, double Weight, string? Kk, string? Ru, string? Lv, string? Latin, IReadOnlyDictionary<string, string>? Patronymic);

internal sealed record Surname(string People, double Weight, BySex? Kk, BySex? Ru, BySex? Lv, BySex? Latin);

internal sealed record BySex(string M, string F)
{
    public string Of(bool woman) => woman ? F : M;
}

internal sealed record PlaceList(IReadOnlyList<RegionWeight>? Regions, IReadOnlyList<PlaceWeight> Places);

internal sealed record RegionWeight(string Code, double Weight);

/// <param name="Place">Code in the country's <c>places.json</c>.</param>
internal sealed record PlaceWeight(string Place, double Weight, string? LvGenitive);

internal sealed record DemoPlace(Place Place, double Weight, string? LvGenitive)
{
    public Words Name => Place.Name;
}

internal sealed record OrganisationPatterns(IReadOnlyList<OrganisationPattern> Patterns, IReadOnlyList<InventedName> Names);

/// <param name="OnePerTown">True for a body of which a town has one: a second is put into another town, as long as there is one.</param>
internal sealed record OrganisationPattern(
    string Country, string Code, string Ownership, IReadOnlyList<string> Settings, double Weight, StaffRange Staff, string Kk, string Ru, string En, string Lv, bool OnePerTown = false);

internal sealed record StaffRange(int Min, int Max);

internal sealed record InventedName(string Kk, string Ru, string En, string Lv);
