using Meirim.Web.Accounts;
using Meirim.Web.Organisations;
using Meirim.Web.Ui;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>The uploads of an organisation, and the form to send a table. A registrar names the organisation first.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
[RequestSizeLimit(TableLimits.Bytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = TableLimits.Bytes + 1_000_000)]
public sealed class IndexModel(MeirimDb db, UploadAccess access, SendUploadHandler handler) : MeirimPage
{
    private const int PageSize = 20, MostFound = 20;

    /// <summary>For so long the sender is kept waiting: a small table is done by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [BindProperty(SupportsGet = true, Name = "organisation")]
    public Guid? OrganisationId { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    public bool IsManager => Actor.Right == Role.OrganisationManager;

    public Organisation? Employer { get; private set; }

    public IReadOnlyList<Organisation> Found { get; private set; } = [];

    public IReadOnlyList<StaffUpload> Uploads { get; private set; } = [];

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Url.Page("Index", new { organisation = OrganisationId, at = At - 1 }) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await Read(cancel);
        return OrganisationId is not null && Employer is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Read(cancel);
        if (Employer is not { } employer) return NotFound();
        if (Sheet is null) return Refuse(UploadProblems.NoFile);
        if (Sheet.Length > TableLimits.Bytes) return Refuse(UploadProblems.TooLarge.With(TableLimits.Bytes / 1024 / 1024));
        using var bytes = new MemoryStream((int)Sheet.Length);
        await Sheet.CopyToAsync(bytes, cancel);
        if (!(await handler.Send(Actor, employer, Sheet.FileName, bytes.ToArray(), cancel)).Succeeded(out var upload, out var problem)) return Refuse(problem);
        await Progress.Wait(db, upload.Id, Patience, cancel);
        return RedirectToPage("/Workforce/Upload/ViewUpload/Index", new { id = upload.Id });
    }

    private async Task Read(CancellationToken cancel)
    {
        Employer = await access.Organisation(Actor, OrganisationId, cancel);
        if (Employer is { } employer)
        {
            At = Math.Clamp(At, 1, 10_000);
            var uploads = await db.Uploads.AsNoTracking().Where(u => u.OrganisationId == employer.Id).OrderByDescending(u => u.Id).Skip((At - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
            if (uploads.Count > PageSize) Next = Url.Page("Index", new { organisation = OrganisationId, at = At + 1 });
            Uploads = [.. uploads.Take(PageSize)];
        }
        else if (!IsManager && !string.IsNullOrWhiteSpace(Q)) Found = await Find(Q.Trim(), cancel);
    }

    private async Task<List<Organisation>> Find(string text, CancellationToken cancel)
    {
        var pattern = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return await db.Organisations.AsNoTracking()
            .Where(o => Actor.Region == null || o.Region == Actor.Region)
            .Where(o => o.Identifier == text || EF.Functions.Like(o.NameKk, pattern, "\\") || EF.Functions.Like(o.NameRu, pattern, "\\") || EF.Functions.Like(o.NameEn, pattern, "\\") || EF.Functions.Like(o.NameLv, pattern, "\\"))
            .OrderBy(o => o.NameKk).ThenBy(o => o.Identifier).Take(MostFound).ToListAsync(cancel);
    }
}
