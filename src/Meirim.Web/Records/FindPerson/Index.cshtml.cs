using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.FindPerson;

/// <summary>
/// A registrar opens a record by its number or by the national identifier. The identifier is sent in the form's body, never
/// in an address, and every such search is counted and noted. By name one searches in the public register, and comes from there by the number.
/// </summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(MeirimDb db, ICountry country, IdentifierVault vault, IdentifierSearches searches, RecordViews views) : MeirimPage
{
    [BindProperty]
    public string? Sought { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (RegisterNumber.TryParse(Sought, out var number))
            return await db.People.AnyAsync(p => p.Number == number, cancel) ? ToRecord(number) : NotFoundHere();
        if (!country.TryParsePerson(Sought, out var identifier)) return Refuse(RecordProblems.IdentifierUnreadable.On(nameof(Sought)));
        if (await searches.Count(Actor, cancel) is { } tooMany) return Refuse(tooMany);
        var hash = vault.Hash(identifier);
        var found = await db.People.Where(p => p.IdentifierHash == hash).Select(p => new { p.Id, p.Number }).SingleOrDefaultAsync(cancel);
        await views.Note(Actor, found?.Id, RecordViewKind.ByIdentifier, cancel);
        return found is not null ? ToRecord(found.Number) : NotFoundHere();
    }

    private RedirectToPageResult ToRecord(string number) => RedirectToPage("/Records/ReadRecord/Index", new { number });

    private PageResult NotFoundHere()
    {
        // the page stays, so that what was typed can be mended
        ModelState.AddModelError(nameof(Sought), Texts.Of(RecordProblems.UnknownPerson));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
