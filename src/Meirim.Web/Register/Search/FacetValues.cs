using Meirim.Standards.Country;
using Meirim.Web.Register.FindSpecialist;

namespace Meirim.Web.Register.Search;

/// <summary>What values a facet may have, and what a value stands for.</summary>
internal static class FacetValues
{
    /// <summary>The refusal of a value that the facet does not have; null for one that it has. Places are looked up elsewhere.</summary>
    public static Problem? Unknown(Facet facet, string code, CountryData country) => facet switch
    {
        Facet.Occupation => country.Occupations.Has(code) ? null : RegisterProblems.UnknownOccupation,
        Facet.Region => country.Regions.Has(code) ? null : RegisterProblems.UnknownRegion,
        Facet.Place => code.Length <= SearchQuestion.LongestText ? null : RegisterProblems.UnknownPlace,
        Facet.Organisation => Guid.TryParseExact(code, "N", out _) ? null : RegisterProblems.UnknownOrganisation,
        Facet.Level => code is [>= '1' and <= '8'] ? null : RegisterProblems.UnknownLevel,
        Facet.Category => country.Categories.Has(code) ? null : RegisterProblems.UnknownCategory,
        Facet.Service => country.Services.Has(code) ? null : RegisterProblems.UnknownService,
        Facet.Setting => country.Settings.Has(code) ? null : RegisterProblems.UnknownSetting,
        Facet.Language => code == SearchQuestion.AnySignLanguage || country.Languages.Has(code) ? null : RegisterProblems.UnknownLanguage,
        Facet.Access => country.Access.Has(code) ? null : RegisterProblems.UnknownAccess,
        Facet.HomeVisits => code == "yes" ? null : RegisterProblems.UnknownChoice,
        Facet.TakesNew => code == "now" ? null : RegisterProblems.UnknownChoice,
        Facet.Waiting => WaitingTime.Bounds.Any(b => WaitingTime.Code(b) == code) ? null : RegisterProblems.UnknownChoice,
    };

    /// <summary>The codes for which a value stands: an occupation for the titles of its card, "sign" for every sign language.</summary>
    public static IEnumerable<string> Meaning(Facet facet, string code, CountryData country) => (facet, code) switch
    {
        (Facet.Occupation, _) => country.Occupations.Where(o => o.Code == code || o.Card == code).Select(o => o.Code),
        (Facet.Language, SearchQuestion.AnySignLanguage) => country.Languages.Where(l => l.IsSigned).Select(l => l.Code),
        (Facet.Category, _) when country.RankOfCategory(code) == 0 => ["none"],
        _ => [code],
    };
}
