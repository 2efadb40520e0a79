using System.Text.Json;
using Meirim.Web.Countries;

namespace Meirim.Web.Testing.Rounds;

/// <summary>The blueprints of the country, from <c>data/COUNTRY/blueprints.json</c>; none where the country tests nobody.</summary>
public sealed class Blueprints(ICountry country)
{
    private readonly Lazy<IReadOnlyList<Blueprint>> _all = new(() =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "data", country.Code, "blueprints.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<BlueprintFile>(File.ReadAllText(file), Blueprint.Json)!.Blueprints : [];
    });

    private sealed record BlueprintFile(IReadOnlyList<Blueprint> Blueprints);

    public IReadOnlyList<Blueprint> All => _all.Value;

    public Blueprint? Find(string? code) => All.FirstOrDefault(b => b.Code == code);
}
