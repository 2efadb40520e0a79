using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Posts.Change;

/// <summary>The manager changes the units of a line from a day; with none the line ends.</summary>
[Needs(Role.OrganisationManager)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, StaffingHandler handler, CountryData country, CountryClock clock) : DeskPage(db, signedIn)
{
    [BindProperty]
    public StaffingForm Form { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public StaffingPost Line { get; private set; } = null!;

    public string Occupation => country.Occupations.Find(Line.Occupation)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Line.Occupation;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        Seen = Line.Version;
        (Form.Rate, Form.From) = (Line.Rate.ToString("0.##", CultureInfo.InvariantCulture), clock.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (ModelState.IsValid && Form.Units is null) ModelState.AddModelError("Form.Rate", Texts.Of(WorkforceProblems.RateWrong));
        if (ModelState.IsValid && Form.From is null) ModelState.AddModelError("Form.From", Texts.Of(WorkforceProblems.DayMissing));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (await handler.Change(By, Line, Form.Units!.Value, Form.From!.Value, Seen, cancel) is { } problem) return Refuse(problem.Field is { } field ? problem.On("Form." + field) : problem);
        TempData["done"] = Form.Units == 0 ? "posts.done.closed" : "posts.done.changed";
        return RedirectToPage("/Workforce/Posts/Index");
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        if (Employer is null || await Db.StaffingPosts.SingleOrDefaultAsync(p => p.Id == id && p.OrganisationId == Employer.Id, cancel) is not { } line) return false;
        Line = line;
        return true;
    }
}
