using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>What of the staff and of the organisation is due within 90 days, and what is over; as a list and as a file.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, DueList list, DueFile file, RecordViews views, CountryClock clock) : DeskPage(db, signedIn)
{
    private const int PageSize = 50;

    /// <summary><c>past</c>, <c>30</c>, <c>60</c>, <c>90</c>; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "within")]
    public string? Within { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public DeadlineKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public IReadOnlyList<DueLine> Shown { get; private set; } = [];

    public int Total { get; private set; }

    public DateOnly Today => clock.Today;

    public IEnumerable<SelectListItem> Spans => new[] { "past", "30", "60", "90" }.Select(w => new SelectListItem(Texts["deadlines.within." + w], w, w == Within));

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<DeadlineKind>().Select(k => new SelectListItem(Texts["deadlines.kind." + k], k.ToString(), k == Kind));

    public string? Next => At * PageSize < Total ? Address(At + 1) : null;

    public string? Previous => At > 1 ? Address(At - 1) : null;

    public string? FileAddress => Url.Page("Index", "File", new { organisation = Carried, within = Within, kind = Kind });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Employer is null) return Page();
        var chosen = await Chosen(cancel);
        Total = chosen.Count;
        At = Math.Clamp(At, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Shown = [.. chosen.Skip((At - 1) * PageSize).Take(PageSize)];
        await Note(Shown, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancel)
    {
        if (Employer is null) return NotFound();
        var chosen = await Chosen(cancel);
        await Note(chosen, cancel);
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Write(chosen, Today), "text/csv; charset=utf-8", $"meirim-{Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
    }

    private async Task<List<DueLine>> Chosen(CancellationToken cancel) =>
        [.. (await list.Read(Employer!.Id, cancel)).Where(l => (Kind is null || l.Deadline.Kind == Kind) && IsWithin(l.Deadline.DaysLeft(Today)))];

    private bool IsWithin(int left) => Within switch
    {
        "past" => left < 0,
        "30" or "60" or "90" => left >= 0 && left <= int.Parse(Within, CultureInfo.InvariantCulture),
        _ => true,
    };

    private Task Note(IEnumerable<DueLine> lines, CancellationToken cancel) =>
        views.NoteAll(By, [.. lines.Select(l => l.Who?.Id).OfType<Guid>().Distinct()], RecordViewKind.OnStaffDesk, cancel);

    private string? Address(int page) => Url.Page("Index", new { organisation = Carried, within = Within, kind = Kind, at = page });
}
