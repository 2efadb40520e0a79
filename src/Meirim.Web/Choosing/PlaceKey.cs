using Meirim.Standards.Country;
using Meirim.Web.Ui;

namespace Meirim.Web.Choosing;

/// <summary>One key for one place, in whatever spelling it is written: people of one town wait in one list.</summary>
internal static class PlaceKey
{
    public static string Of(CountryData country, string region, string written)
    {
        var name = written.Trim();
        return country.Places.FirstOrDefault(p => p.Region == region && Names(p).Contains(name, StringComparer.OrdinalIgnoreCase))?.Code ?? "=" + name.ToUpperInvariant();
    }

    private static IEnumerable<string> Names(Place place) => Texts.Languages.Select(place.Name.In).Concat(place.Synonyms);
}
