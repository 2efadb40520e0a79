using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.EndAbsent;

/// <summary>Who of the present staff is not in the file; the sender may say that some of them have left.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, UploadAccess access, AbsentStaff absent) : UploadPage(access)
{
    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    [BindProperty]
    public List<Guid> Facts { get; set; } = [];

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public IReadOnlyList<AbsentPost> Posts { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Rows of which nobody knows yet whose they are.</summary>
    public int Unsettled { get; private set; }

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Url.Page("Index", new { id = Id, at = At - 1 }) : null;

    public async Task OnGetAsync(CancellationToken cancel) => await Read(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var problem = ModelState.IsValid ? await absent.End(Upload, Facts, LastDay, cancel) : null;
        if (ModelState.IsValid && problem is null) return RedirectToPage("/Workforce/Upload/ViewUpload/Index", new { id = Id });
        await Read(cancel);
        return problem is null ? Page() : Refuse(problem);
    }

    private async Task Read(CancellationToken cancel)
    {
        At = Math.Clamp(At, 1, 10_000);
        Total = await absent.Count(Upload, cancel);
        var posts = await absent.Read(Upload, At, cancel);
        if (posts.Count > AbsentStaff.PageSize) Next = Url.Page("Index", new { id = Id, at = At + 1 });
        Posts = [.. posts.Take(AbsentStaff.PageSize)];
        Unsettled = await db.UploadRows.CountAsync(r => r.UploadId == Id && r.EndsFact == null && r.PersonId == null && (r.State == RowState.Wrong || r.State == RowState.Doubtful), cancel);
    }
}
