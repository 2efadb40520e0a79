using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations.ChangeOrganisation;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Organisations.RegisterOrganisation;

/// <summary>A registrar enters an organisation; one of a region only in that region.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(OrganisationRegistry registry, CountryData country, CountryClock clock) : MeirimPage
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public OrganisationFieldsView Fields => new(Form, IsRegistrar: true, IsNew: true, country);

    public void OnGet() => Form.Region = Actor.Region;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var fault in Form.Faults()) ModelState.AddModelError("Form." + fault.Field, Texts.Of(fault));
        if (Actor.Region is { } region && Form.Region != region) ModelState.AddModelError("Form.Region", Texts.Of(OrganisationProblems.RegionUnknown));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var act = Act.Now(ActKind.OrganisationRegistered, Actor, clock);
        if (!(await registry.Register(act, Form, cancel)).Succeeded(out var row, out var problem)) return Refuse(problem.On("Form." + IndexModelField(problem)));
        TempData["done"] = "organisation.done.registered";
        return RedirectToPage("/Organisations/ViewOrganisation/Index", new { number = row.Identifier });
    }

    private static string IndexModelField(Problem problem) => ChangeOrganisation.IndexModel.FieldOf(problem.Field ?? "");
}
