using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Organisations.ChangeOrganisation;

/// <summary>The manager keeps names, ways to reach it and accessibility; a registrar everything but the number.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, ChangeOrganisationHandler handler, CountryData country) : OrganisationPage(db, signedIn)
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public OrganisationFieldsView Fields => new(Form, IsRegistrar, IsNew: false, country);

    public void OnGet() => Form = OrganisationForm.Of(Organisation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var fault in Form.Faults()) ModelState.AddModelError("Form." + fault.Field, Texts.Of(fault));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        return await handler.Change(By, Organisation, Form, Seen, cancel) is { } problem
            ? await RefuseHere(problem.Field is { } field ? problem.On("Form." + FieldOf(field)) : problem)
            : Done("organisation.done.changed");
    }

    internal static string FieldOf(string field) => field == "Name" ? nameof(OrganisationForm.NameKk) : field;
}
