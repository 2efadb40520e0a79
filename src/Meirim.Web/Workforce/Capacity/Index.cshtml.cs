using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Countries;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Capacity;

/// <summary>What the staff say that they can take on, how old each statement is, and how many requests wait for an answer.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, StaffRecords staff, RecordViews views, CountryClock clock) : DeskPage(db, signedIn)
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public IReadOnlyList<(StaffRecord Who, OfferNow? Offer)> Shown { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Places of statements that the search counts.</summary>
    public int Places { get; private set; }

    /// <summary>How many have said nothing, or too long ago.</summary>
    public int Silent { get; private set; }

    public int Requests { get; private set; }

    public string? WhatWasDone { get; private set; }

    public string? Next => At * PageSize < Total ? Url.Page("Index", new { organisation = Carried, at = At + 1 }) : null;

    public string? Previous => At > 1 ? Url.Page("Index", new { organisation = Carried, at = At - 1 }) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        WhatWasDone = TempData["done"] as string;
        if (Employer is not { } employer) return Page();
        var all = (await staff.Read(employer.Id, null, cancel)).Select(s => (Who: s, Offer: OfferNow.Of(s.Record, clock.Today))).ToList();
        (Total, Places, Silent) = (all.Count, all.Where(o => o.Offer is { IsFresh: true }).Sum(o => o.Offer!.Offer.Places), all.Count(o => o.Offer is not { IsFresh: true }));
        Requests = await Db.AskedSpecialists.CountAsync(a => a.OrganisationId == employer.Id && a.State == AskedState.Asked, cancel);
        At = Math.Clamp(At, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        // who offers most stands first; who has said nothing, last
        Shown = [.. all.OrderByDescending(o => o.Offer is { IsFresh: true } now ? now.Offer.Places : -1).ThenBy(o => o.Who.Name, StringComparer.CurrentCulture).Skip((At - 1) * PageSize).Take(PageSize)];
        await views.NoteAll(By, [.. Shown.Select(l => l.Who.Id)], RecordViewKind.OnStaffDesk, cancel);
        return Page();
    }
}
