using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Posts;

/// <summary>The staffing table of a day, what is vacant in it, and for each holder whether they meet the standard of the post that they hold.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, StaffRecords staff, RecordViews views, CountryData country, CountryClock clock) : DeskPage(db, signedIn)
{
    private const int PageSize = 25;

    public static readonly IReadOnlyList<string> Outcomes = ["NotMet", "NotKnown", "Met", "none"];

    /// <summary>The day at whose end the table is looked at; null for now.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = "occupation")]
    public string? Occupation { get; set; }

    /// <summary><c>NotMet</c>, <c>NotKnown</c>, <c>Met</c>, <c>none</c> (nothing is asked); null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "outcome")]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public bool IsPast => On is { } day && day < clock.Today;

    public DateOnly Day => IsPast ? On!.Value : clock.Today;

    public IReadOnlyList<TableLine> Table { get; private set; } = [];

    /// <summary>How many posts there are of each outcome, whatever is filtered.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<HeldPost> Shown { get; private set; } = [];

    public int Total { get; private set; }

    public string? WhatWasDone { get; private set; }

    public IEnumerable<SelectListItem> Occupations => Table.Select(t => new SelectListItem(NameOf(t.Occupation), t.Occupation, t.Occupation == Occupation)).OrderBy(i => i.Text, StringComparer.CurrentCulture);

    public string? Next => At * PageSize < Total ? Address(At + 1) : null;

    public string? Previous => At > 1 ? Address(At - 1) : null;

    public string NameOf(string occupation) => country.Occupations.Find(occupation)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? occupation;

    public static string OutcomeOf(HeldPost post) => post.Verdict?.Outcome.ToString() ?? "none";

    /// <summary>The address of the same page with another outcome.</summary>
    public string? With(string? outcome) => Url.Page("Index", new { organisation = Carried, on = Iso, occupation = Occupation, outcome });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        WhatWasDone = TempData["done"] as string;
        if (Employer is not { } employer) return Page();
        if (!ModelState.IsValid) (On, Response.StatusCode) = (null, StatusCodes.Status400BadRequest);
        var held = HeldPost.Of(await staff.Read(employer.Id, IsPast ? On : null, cancel), Day, country);
        Table = TableLine.Of(await Db.StaffingPosts.AsNoTracking().Where(p => p.OrganisationId == employer.Id).ToListAsync(cancel), held, Day);
        Counts = Outcomes.ToDictionary(o => o, o => held.Count(h => OutcomeOf(h) == o));
        var chosen = held.Where(h => (string.IsNullOrEmpty(Occupation) || h.Occupation == Occupation) && (string.IsNullOrEmpty(Outcome) || OutcomeOf(h) == Outcome))
            .OrderBy(h => Array.IndexOf([.. Outcomes], OutcomeOf(h))).ToList();
        Total = chosen.Count;
        At = Math.Clamp(At, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Shown = [.. chosen.Skip((At - 1) * PageSize).Take(PageSize)];
        await views.NoteAll(By, [.. Shown.Select(h => h.Holder.Id).Distinct()], RecordViewKind.OnStaffDesk, cancel);
        return Page();
    }

    private string? Iso => On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Address(int page) => Url.Page("Index", new { organisation = Carried, on = Iso, occupation = Occupation, outcome = Outcome, at = page });
}
