using Meirim.Standards.Country;

namespace Meirim.Web.Exchange;

/// <summary>Under which name a list of the country is known to other systems, and its words.</summary>
public sealed class CountryCodes(CountryData country)
{
    public CountryData Country => country;

    /// <summary>The name of a list or of a kind of number: <c>urn:meirim:kz:occupations</c>.</summary>
    public string System(string list) => $"urn:meirim:{country.Code.ToLowerInvariant()}:{list}";

    /// <summary>The name of a kind of event: <c>kz.meirim.entry.changed.v1</c>.</summary>
    public string EventType(string kind) => $"{country.Code.ToLowerInvariant()}.meirim.{kind}.v1";

    /// <summary>The language in which texts stand first: the country's first official one.</summary>
    public string Language => country.OfficialLanguages[0];

    public string Say(Words words) => words.In(Language);

    public string Say<T>(Vocabulary<T> list, string code) where T : CountryEntry => list.Find(code) is { } entry ? Say(entry.Name) : code;
}
