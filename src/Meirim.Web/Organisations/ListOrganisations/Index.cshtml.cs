using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Organisations.ListOrganisations;

/// <summary>The organisations of the field, by name, place, region, kind and licence.</summary>
[OpenToAll]
public sealed class IndexModel(OrganisationSearch search, OrganisationWords words, CountryData country, SignedIn signedIn, CountryClock clock) : MeirimPage
{
    private const int LongestText = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "licence")]
    public string? Licence { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<OrganisationLine> Lines { get; private set; } = [];

    public bool MayRegister { get; private set; }

    public OrganisationWords Words => words;

    public DateOnly Today => clock.Today;

    public IEnumerable<SelectListItem> Regions => Choices(country.Regions, Region);

    public IEnumerable<SelectListItem> Kinds => Choices(country.OrganisationKinds, Kind);

    public IEnumerable<SelectListItem> Licences => OrganisationQuestion.Licences.Select(l => new SelectListItem(Texts["organisations.licence." + l], l, l == Licence));

    public string? Next => At * OrganisationSearch.PageSize < Total ? Address(At + 1) : null;

    public string? Previous => At > 1 ? Address(At - 1) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Q?.Length > LongestText) Q = Q[..LongestText];
        var question = new OrganisationQuestion(Q, Region, Kind, Licence);
        At = Math.Clamp(At, 1, 10_000);
        (Total, Lines) = await search.Find(question, At, cancel);
        if (Lines.Count == 0 && At > 1) (Total, Lines) = await search.Find(question, At = 1, cancel);
        MayRegister = (await signedIn.Actors()).Any(a => a.Right == Role.Registrar);
    }

    private static IEnumerable<SelectListItem> Choices<T>(Vocabulary<T> list, string? chosen) where T : CountryEntry =>
        list.Select(e => new SelectListItem(e.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), e.Code, e.Code == chosen)).OrderBy(i => i.Text, StringComparer.CurrentCulture);

    private string? Address(int page) => Url.Page("Index", new { q = Q, region = Region, kind = Kind, licence = Licence, at = page });
}
