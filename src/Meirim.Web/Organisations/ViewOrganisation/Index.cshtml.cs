using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Register;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations.ViewOrganisation;

/// <summary>What the register says of an organisation: to everyone; to its manager and its registrar with what they can do.</summary>
[OpenToAll]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, OrganisationWords words, CountryClock clock) : MeirimPage
{
    /// <summary>An entry confirmed within so many days counts as looked after.</summary>
    public const int FreshDays = 180;

    public Organisation Organisation { get; private set; } = null!;

    public ShownOrganisation Shown { get; private set; } = null!;

    /// <summary>The right by which the reader tends it; null for a reader who does not.</summary>
    public Role? Right { get; private set; }

    public string? WhatWasDone { get; private set; }

    public OrganisationWords Words => words;

    /// <summary>The licences that the reader sees: those that stand; who tends it sees what became of the others.</summary>
    public IEnumerable<Licence> Licences => Shown.Licences.Where(l => Right is not null || LicenceRule.IsStanding(l));

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (await OrganisationReach.Find(db, number, cancel) is not { } found) return NotFound();
        WhatWasDone = TempData["done"] as string;
        Organisation = found;
        Right = (await signedIn.Actors()).Where(a => OrganisationReach.Covers(a, found)).Select(a => (Role?)a.Right).OrderByDescending(r => r).FirstOrDefault();
        Shown = await Read(found.Id, cancel);
        return Page();
    }

    private async Task<ShownOrganisation> Read(Guid id, CancellationToken cancel)
    {
        var people = db.RegisterEntries.AsNoTracking().Where(e => !e.IsHidden && db.EntryPosts.Any(p => p.PersonId == e.PersonId && p.OrganisationId == id));
        var fresh = clock.Today.AddDays(-FreshDays);
        var occupations = await db.EntryPosts.Where(p => p.OrganisationId == id && people.Any(e => e.PersonId == p.PersonId))
            .GroupBy(p => p.Occupation).Select(g => new { g.Key, People = g.Select(p => p.PersonId).Distinct().Count() }).ToListAsync(cancel);
        var traits = await db.EntryTraits.Where(t => t.Kind != TraitKind.Language && people.Any(e => e.PersonId == t.PersonId)).Select(t => new { t.Kind, t.Code }).Distinct().ToListAsync(cancel);
        IReadOnlyList<string> Codes(TraitKind kind) => [.. traits.Where(t => t.Kind == kind).Select(t => t.Code).Order(StringComparer.Ordinal)];
        var licences = await db.Licences.AsNoTracking().Where(l => l.OrganisationId == id).ToListAsync(cancel);
        return new ShownOrganisation(
            await people.CountAsync(cancel), await people.CountAsync(e => e.TakesNew, cancel),
            [.. occupations.OrderByDescending(o => o.People).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.Key, o.People))],
            Codes(TraitKind.Service), Codes(TraitKind.Setting),
            await people.CountAsync(e => e.ConfirmedOn >= fresh, cancel),
            [.. licences.OrderByDescending(LicenceRule.IsStanding).ThenByDescending(l => l.Until ?? DateOnly.MaxValue).ThenByDescending(l => l.StatedAt)]);
    }
}
