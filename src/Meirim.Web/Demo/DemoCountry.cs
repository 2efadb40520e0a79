using Meirim.Standards.Country;
using Meirim.Web.Countries;

namespace Meirim.Web.Demo;

/// <summary>How a country's population is invented; the folder <c>data/demo</c> has the parts for it.</summary>
internal delegate IDemoPopulation DemoCountry(CountryData data, ICountry country, int people, int seed, DateOnly today);

internal static class DemoCountries
{
    private static readonly Dictionary<string, DemoCountry> All = new(StringComparer.Ordinal)
    {
        ["kz"] = (data, country, people, seed, today) => new KazakhPopulation(data, country, people, seed, today),
        ["lv"] = (data, country, people, seed, today) => new LatvianPopulation(data, country, people, seed, today),
    };

    public static DemoCountry Of(ICountry country) => All[country.Code];
}
