using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.TakeBackUpload;

/// <summary>Takes back all that an upload wrote, with a reason.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, UploadAccess access, UploadDecisions decisions) : UploadPage(access)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [BindProperty]
    public string? Reason { get; set; }

    public int Written { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Written = await Count(cancel);
        return Written == 0 || Upload.IsBusy ? RedirectToPage("/Workforce/Upload/ViewUpload/Index", new { id = Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await decisions.TakeBack(Actor, Id, Seen, Reason, cancel) is { } problem)
        {
            Written = await Count(cancel);
            await Load(cancel);
            return Refuse(problem);
        }
        await Progress.Wait(db, Id, Patience, cancel);
        return RedirectToPage("/Workforce/Upload/ViewUpload/Index", new { id = Id });
    }

    private Task<int> Count(CancellationToken cancel) => db.UploadRows.CountAsync(r => r.UploadId == Id && r.State == RowState.Written, cancel);
}
