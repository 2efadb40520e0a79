using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Workforce.Posts.Open;

/// <summary>The manager enters a line of the staffing table.</summary>
[Needs(Role.OrganisationManager)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, StaffingHandler handler, CountryData country, CountryClock clock) : DeskPage(db, signedIn)
{
    [BindProperty]
    public StaffingForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Occupations => country.Occupations
        .Select(o => new SelectListItem(o.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), o.Code)).OrderBy(i => i.Text, StringComparer.CurrentCulture);

    public void OnGet() => (Form.From, Form.Rate) = (clock.Today, "1");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
            foreach (var fault in Form.Faults(country)) ModelState.AddModelError("Form." + fault.Field, Texts.Of(fault));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await handler.Open(By, Employer!, Form, cancel);
        TempData["done"] = "posts.done.opened";
        return RedirectToPage("/Workforce/Posts/Index");
    }
}
