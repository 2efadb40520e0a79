using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Workload;

/// <summary>What each worker carries, against the law where its figure is known, and against what the organisation set for itself.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, LoadReading reading, RecordViews views, CountryData country, CountryClock clock) : DeskPage(db, signedIn)
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public IReadOnlyList<WorkerLoad> Shown { get; private set; } = [];

    public int Total { get; private set; }

    public int Recipients { get; private set; }

    public decimal Hours { get; private set; }

    public IReadOnlyDictionary<string, OwnTarget> Targets { get; private set; } = new Dictionary<string, OwnTarget>();

    /// <summary>Occupations of the staff, by name.</summary>
    public IReadOnlyList<string> Occupations { get; private set; } = [];

    public string? WhatWasDone { get; private set; }

    /// <summary>False when no figure of the law is known for any occupation of the staff.</summary>
    public bool LawIsKnown => Occupations.Any(IsKnown);

    public string? Next => At * PageSize < Total ? Url.Page("Index", new { organisation = Carried, at = At + 1 }) : null;

    public string? Previous => At > 1 ? Url.Page("Index", new { organisation = Carried, at = At - 1 }) : null;

    public string NameOf(string occupation) => Name(country.Occupations, occupation);

    public string SettingOf(string setting) => Name(country.Settings, setting);

    public bool IsKnown(string occupation) => country.WorkloadNorms.Any(n => n.Occupation == occupation && n.IsInForce(clock.Today));

    public IReadOnlyList<NormVerdict> AgainstLaw(WorkerLoad load) => load.AgainstLaw(country, clock.Today);

    /// <summary>The act of a norm in words, and where the figure can be read.</summary>
    public (string Act, Uri? Link) SourceOf(WorkloadNorm norm)
    {
        var act = country.Acts.Find(norm.Source.Act);
        return ($"{act?.Name.In(Language) ?? norm.Source.Act}{(norm.Source.Clause is { } clause ? ", " + clause : "")}", norm.Link ?? act?.Link);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        WhatWasDone = TempData["done"] as string;
        if (Employer is not { } employer) return Page();
        var loads = await reading.Read(employer.Id, cancel);
        (Total, Recipients, Hours) = (loads.Count, loads.Sum(l => l.Recipients), loads.Sum(l => l.HoursPerWeek));
        Occupations = [.. loads.Select(l => l.Occupation).Distinct(StringComparer.Ordinal).OrderBy(NameOf, StringComparer.CurrentCulture)];
        Targets = await Db.OwnTargets.AsNoTracking().Where(t => t.OrganisationId == employer.Id).ToDictionaryAsync(t => t.Occupation, cancel);
        At = Math.Clamp(At, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Shown = [.. loads.OrderByDescending(l => l.Recipients).ThenByDescending(l => l.HoursPerWeek).ThenBy(l => l.Who.Name, StringComparer.CurrentCulture).Skip((At - 1) * PageSize).Take(PageSize)];
        await views.NoteAll(By, [.. Shown.Select(l => l.Who.Id)], RecordViewKind.OnStaffDesk, cancel);
        return Page();
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static string Name<T>(Vocabulary<T> list, string code) where T : CountryEntry => list.Find(code)?.Name.In(Language) ?? code;
}
