using Meirim.Standards.Country;
using Meirim.Standards.Editions;
using Meirim.Standards.Requirements;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Standards.ReadCard;

/// <summary>One occupation: its card in the wording of a day, and what the law asks for it.</summary>
[OpenToAll]
public sealed class IndexModel(MeirimDb db, EditionShelf shelf, OccupationIndex occupations, CountryData country, CountryClock clock, SignedIn signedIn) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The day whose wording is asked for; today by default.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    /// <summary>First day of the wording that is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Edition { get; set; }

    public DateOnly Day { get; private set; }

    public OccupationEntry Entry { get; private set; } = null!;

    /// <summary>Every wording of this card, oldest first.</summary>
    public IReadOnlyList<HeldEdition> Editions { get; private set; } = [];

    /// <summary>What is overdue and announced as of today.</summary>
    public EditionAnswer Answer { get; private set; } = new(null, null, null);

    public IReadOnlyList<RequirementSet> Requirements { get; private set; } = [];

    public bool IsMethodologist { get; private set; }

    /// <summary>What the reader noted on this card; for methodologists.</summary>
    public IReadOnlyList<WarningInSource> Warnings { get; private set; } = [];

    /// <summary>True when no official text is imported at all.</summary>
    public bool IsShelfEmpty { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return NotFound();
        if (occupations.CardOf(Code) is { } card) return RedirectToPage(new { code = card, On, Edition });
        Day = Edition ?? On ?? clock.Today;
        if (await occupations.Find(Code, Day, cancel) is not { } entry) return NotFound();
        var held = await shelf.Load(cancel);
        Editions = held.Of(Code);
        if (Edition is { } first && Editions.All(e => e.Edition.From != first)) return NotFound();

        Entry = entry;
        IsShelfEmpty = held.IsEmpty;
        if (entry.Held is { } shown) Answer = held.Calendar.On(shown.Card.Paragraph, clock.Today);
        Requirements = [.. country.RequirementsFor(Code, Day).OrderBy(s => s.Purpose).ThenBy(s => s.Category is null ? -1 : country.RankOfCategory(s.Category))];
        IsMethodologist = await signedIn.As(Role.Methodologist) is not null;
        if (IsMethodologist && entry.Held is { } edition) Warnings = await WarningsOn(edition, cancel);
        return Page();
    }

    /// <summary>Occupation code of the card in a paragraph, for links between cards; null when none is held.</summary>
    public async Task<string?> CodeOf(int? paragraph) =>
        paragraph is null ? null : (await shelf.Load()).On(Day).FirstOrDefault(e => e.Card.Paragraph == paragraph)?.OccupationCode;

    /// <summary>Name of an occupation of the country's data in the reader's language; the code when it is none.</summary>
    public string NameOf(string code) =>
        country.Occupations.Find(code)?.Name.In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    private async Task<IReadOnlyList<WarningInSource>> WarningsOn(HeldEdition edition, CancellationToken cancel)
    {
        var import = await db.StandardImports.AsNoTracking().Where(i => i.Id == edition.ImportId).Select(i => new { i.Source, i.Document }).SingleAsync(cancel);
        var document = Meirim.Standards.Cards.StandardJson.Read(System.Text.Encoding.UTF8.GetBytes(import.Document));
        return [.. WarningInSource.Of(import.Source, document).Where(w => w.Paragraph == edition.Card.Paragraph)];
    }
}
