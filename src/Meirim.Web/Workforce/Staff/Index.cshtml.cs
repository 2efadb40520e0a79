using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Workforce.Staff;

/// <summary>The staff of the manager's organisation, each entry to be confirmed as still right.</summary>
[Needs(Role.OrganisationManager)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, StaffList staff, ConfirmEntryHandler handler, CountryClock clock) : DeskPage(db, signedIn)
{
    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    /// <summary>True for those only whose entry nobody has confirmed for long.</summary>
    [BindProperty(SupportsGet = true, Name = "unconfirmed")]
    public bool Unconfirmed { get; set; }

    /// <summary>Register number of the entry that was confirmed a moment ago.</summary>
    [TempData]
    public string? JustConfirmed { get; set; }

    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next => At * StaffList.PageSize < Total ? Url.Page("Index", new { at = At + 1, unconfirmed = Kept }) : null;

    public string? Previous => At > 1 ? Url.Page("Index", new { at = At - 1, unconfirmed = Kept }) : null;

    public bool IsConfirmedToday(StaffMember member) => member.IsConfirmedOn(clock.Today, handler.NameOnEntry(Employer!));

    public async Task OnGetAsync(CancellationToken cancel) => await Read(cancel);

    public async Task<IActionResult> OnPostAsync(string number, int version, CancellationToken cancel)
    {
        if (Employer is not { } employer) return NotFound();
        if (await handler.Confirm(By, employer, number, version, cancel) is not { } problem)
        {
            JustConfirmed = number;
            return RedirectToPage("Index", new { at = At, unconfirmed = Kept });
        }
        var refused = Refuse(problem);
        await Read(cancel);
        return refused;
    }

    private async Task Read(CancellationToken cancel)
    {
        if (Employer is not { } employer) return;
        Total = await staff.Count(employer.Id, Unconfirmed, cancel);
        At = Math.Clamp(At, 1, Math.Max(1, (Total + StaffList.PageSize - 1) / StaffList.PageSize));
        Staff = await staff.Read(employer.Id, Unconfirmed, At, cancel);
    }

    private bool? Kept => Unconfirmed ? true : null;
}
