using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Ui;

namespace Meirim.Web.Testing.Proposals;

/// <summary>Counts with the names of themes and regions in the reader's language.</summary>
public sealed record CountsView(ProposalCounts Counts, ProposalThemes Themes, CountryData Country, Texts Texts)
{
    public string Theme(string code) => Themes.Name(code);

    public string Region(string code) => code.Length == 0 ? Texts["proposal.region.unknown"] : Country.Regions.Find(code)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;
}
