using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Organisations.StateLicence;

/// <summary>The organisation says which licence it holds, with the document.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
[RequestSizeLimit(EvidenceStore.MaxBytes + 1_000_000)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, StateLicenceHandler handler, EvidenceStore store, CountryData country) : OrganisationPage(db, signedIn)
{
    [BindProperty]
    public LicenceForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    public IEnumerable<SelectListItem> Services => country.Services.Select(s => new SelectListItem(s.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), s.Code));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
            foreach (var fault in handler.Faults(Form)) ModelState.AddModelError("Form." + fault.Field, Texts.Of(fault));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        NewEvidence? evidence = null;
        if (Evidence is { } file)
        {
            await using var stream = file.OpenReadStream();
            if (!(await store.Add(file.FileName, stream, cancel)).Succeeded(out evidence, out var refused)) return Refuse(refused);
        }
        return await handler.State(By, Organisation, Form, evidence, cancel) is { } problem ? Refuse(problem.On("Form." + problem.Field)) : Done("licence.done.stated");
    }
}
