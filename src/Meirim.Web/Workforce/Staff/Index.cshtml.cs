using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Staff;

/// <summary>The staff of the manager's organisation, each entry to be confirmed as still right.</summary>
[Needs(Role.OrganisationManager)]
public sealed class IndexModel(MeirimDb db, StaffList staff, ConfirmEntryHandler handler, CountryClock clock) : MeirimPage
{
    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    /// <summary>Register number of the entry that was confirmed a moment ago.</summary>
    [TempData]
    public string? JustConfirmed { get; set; }

    /// <summary>Null when the account is tied to no organisation.</summary>
    public Organisation? Employer { get; private set; }

    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next => At * StaffList.PageSize < Total ? Url.Page("Index", new { at = At + 1 }) : null;

    public string? Previous => At > 1 ? Url.Page("Index", new { at = At - 1 }) : null;

    public bool IsConfirmedToday(StaffMember member) => member.IsConfirmedOn(clock.Today, handler.NameOnEntry(Employer!));

    public async Task OnGetAsync(CancellationToken cancel) => await Read(cancel);

    public async Task<IActionResult> OnPostAsync(string number, int version, CancellationToken cancel)
    {
        if (await EmployerOf(cancel) is not { } employer) return NotFound();
        if (await handler.Confirm(Actor, employer, number, version, cancel) is not { } problem)
        {
            JustConfirmed = number;
            return RedirectToPage("Index", new { at = At });
        }
        var refused = Refuse(problem);
        await Read(cancel);
        return refused;
    }

    private async Task Read(CancellationToken cancel)
    {
        if ((Employer = await EmployerOf(cancel)) is not { } employer) return;
        Total = await staff.Count(employer.Id, cancel);
        At = Math.Clamp(At, 1, Math.Max(1, (Total + StaffList.PageSize - 1) / StaffList.PageSize));
        Staff = await staff.Read(employer.Id, At, cancel);
    }

    private async Task<Organisation?> EmployerOf(CancellationToken cancel) => Actor.OrganisationId is { } id
        ? await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel)
        : null;
}
