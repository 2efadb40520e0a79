using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.FindPerson;

/// <summary>
/// A registrar opens a record by its number or by the national identifier. The identifier is sent in the form's body, never
/// in an address. By name one searches in the public register, and comes from there by the number.
/// </summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(MeirimDb db, ICountry country, IdentifierVault vault) : MeirimPage
{
    [BindProperty]
    public string? Sought { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (RegisterNumber.TryParse(Sought, out var number))
            return await db.People.AnyAsync(p => p.Number == number, cancel) ? ToRecord(number) : NotFoundHere();
        if (!country.TryParsePerson(Sought, out var identifier)) return Refuse(RecordProblems.IdentifierUnreadable.On(nameof(Sought)));
        var hash = vault.Hash(identifier);
        return await db.People.Where(p => p.IdentifierHash == hash).Select(p => p.Number).SingleOrDefaultAsync(cancel) is { } found
            ? ToRecord(found)
            : NotFoundHere();
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
