using Meirim.Web.Accounts;
using Meirim.Web.Organisations.StateLicence;
using Meirim.Web.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations.CheckLicence;

/// <summary>One licence with its document: the registrar says what they found, the organisation may take its statement back.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, CheckLicenceHandler handler, StateLicenceHandler statements, EvidenceStore store) : OrganisationPage(db, signedIn)
{
    public Licence Licence { get; private set; } = null!;

    [BindProperty]
    public int LicenceSeen { get; set; }

    /// <summary><c>verified</c> or <c>not-confirmed</c>.</summary>
    [BindProperty]
    public string? Found { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public bool CanBeChecked => IsRegistrar && Licence.State == LicenceState.Stated;

    public bool CanBeTakenBack => !IsRegistrar && LicenceRule.IsStanding(Licence);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        LicenceSeen = Licence.Version;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel) || Licence.FileHash is not { } hash) return NotFound();
        var file = await Db.EvidenceFiles.AsNoTracking().SingleAsync(f => f.Hash == hash, cancel);
        Response.Headers.CacheControl = "private, no-store";
        return File(await store.Read(file, cancel), file.ContentType, Licence.FileName);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (!IsRegistrar) return StatusCode(StatusCodes.Status403Forbidden);
        if (Found is not ("verified" or "not-confirmed")) return Refuse(RecordProblems.UnknownValue.With(Found ?? "") with { Field = nameof(Found) });
        return await handler.Check(By, Organisation, Licence, Found == "verified", Words, LicenceSeen, cancel) is { } problem
            ? await Again(id, problem, cancel)
            : Done("licence.done." + Found);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (IsRegistrar) return StatusCode(StatusCodes.Status403Forbidden);
        return await statements.TakeBack(By, Licence, LicenceSeen, cancel) is { } problem ? await Again(id, problem, cancel) : Done("licence.done.taken-back");
    }

    private async Task<IActionResult> Again(Guid id, Problem problem, CancellationToken cancel)
    {
        if (problem == OrganisationProblems.LicenceDecided && await Find(id, cancel)) ModelState.Remove(nameof(LicenceSeen));
        LicenceSeen = Licence.Version;
        return Refuse(problem);
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        if (await Db.Licences.SingleOrDefaultAsync(l => l.Id == id && l.OrganisationId == Organisation.Id, cancel) is not { } licence) return false;
        Licence = licence;
        return true;
    }
}
