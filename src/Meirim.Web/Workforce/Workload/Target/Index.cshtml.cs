using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Workforce.Workload.Target;

/// <summary>The manager says what the load of the organisation's workers is not to pass. It is the organisation's own, not law.</summary>
[Needs(Role.OrganisationManager)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, OwnTargetHandler handler, CountryData country) : DeskPage(db, signedIn)
{
    [BindProperty(SupportsGet = true, Name = "occupation")]
    public string Occupation { get; set; } = "";

    [BindProperty]
    public string? MostRecipients { get; set; }

    [BindProperty]
    public string? MostHours { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public string NameOf => country.Occupations.Find(Occupation)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Occupation;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!country.Occupations.Has(Occupation) || Employer is null) return NotFound();
        var target = await handler.Find(Employer.Id, Occupation, cancel);
        Seen = target?.Version ?? 0;
        (MostRecipients, MostHours) = (target?.MostRecipients?.ToString(CultureInfo.InvariantCulture), target?.MostHours?.ToString("0.##", CultureInfo.InvariantCulture));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!country.Occupations.Has(Occupation) || Employer is null) return NotFound();
        int? recipients = null;
        if (!string.IsNullOrWhiteSpace(MostRecipients))
        {
            if (!int.TryParse(MostRecipients.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most is < 1 or > 500) return Refuse(WorkforceProblems.TargetWrong);
            recipients = most;
        }
        decimal? hours = null;
        if (!string.IsNullOrWhiteSpace(MostHours))
        {
            if (!decimal.TryParse(MostHours.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var most) || most is < 0.5m or > 168) return Refuse(WorkforceProblems.HoursWrong);
            hours = decimal.Round(most, 2);
        }
        if (await handler.Set(By, Employer, Occupation, recipients, hours, Seen, cancel) is { } problem) return Refuse(problem);
        TempData["done"] = "workload.done";
        return RedirectToPage("/Workforce/Workload/Index");
    }
}
