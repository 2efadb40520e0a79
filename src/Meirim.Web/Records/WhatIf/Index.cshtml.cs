using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records.MyRecord;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Records.WhatIf;

/// <summary>The specialist supposes something and reads what it would change. Nothing is stored; all stands in the address.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(OwnRecords records, CountryData country, CountryClock clock) : OwnRecordPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Supposition If { get; set; } = new();

    public DateOnly On { get; private set; }

    /// <summary>Null until something that can be is supposed.</summary>
    public IReadOnlyList<ComparedStep>? Steps { get; private set; }

    /// <summary>The facts supposed.</summary>
    public IReadOnlyList<Fact> Supposed { get; private set; } = [];

    public Standing Standing { get; private set; } = new([], []);

    public IEnumerable<SelectListItem> Subjects => Choices(country.TrainingSubjects);

    public IEnumerable<SelectListItem> Levels => Choices(country.EducationLevels);

    public IEnumerable<SelectListItem> Specialities => Choices(country.Specialities);

    public IEnumerable<SelectListItem> Categories => Choices(country.Categories.Where(c => c.Rank > 0));

    public IEnumerable<SelectListItem> Occupations => Choices(country.Occupations.Where(o => o.HasCard));

    /// <summary>True when someone in one of the present posts has duties that are counted.</summary>
    public bool HasDuties { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Known = null;
        var result = await Read(cancel);
        if (Own is not { } own) return result;
        Standing = Standing.Of(own.Record, own.On, country);
        HasDuties = Duty.For(own.Record, own.On, country).Count > 0;
        If.Check(ModelState, Standing, own.On, country, Texts);
        On = If.DayFor(own.On);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (If.IsEmpty) return result;
        Supposed = If.Facts(Standing, On, clock.Now);
        Steps = ComparedStep.Of(own.Record, If.Apply(own.Record, Standing, Supposed), On, country);
        return result;
    }

    private static IEnumerable<SelectListItem> Choices(IEnumerable<CountryEntry> entries)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return entries.Select(e => new SelectListItem(e.Name.In(language), e.Code));
    }
}
