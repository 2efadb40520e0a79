using Meirim.Web.Organisations;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Meirim.Web.Workforce.Upload;

/// <summary>A page of one upload: the upload is there and the reader may tend its organisation, or the page is not.</summary>
public abstract class UploadPage(UploadAccess access) : MeirimPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>Version of the upload that the reader had before them.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public StaffUpload Upload { get; private set; } = null!;

    public Organisation Employer { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await Load(context.HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }
        // what stands on these pages is of people: it is kept by nobody on the way
        Response.Headers.CacheControl = "private, no-store";
        await next();
    }

    /// <summary>Reads the upload again after something was done.</summary>
    protected async Task<bool> Load(CancellationToken cancel)
    {
        if (await access.Find(Actor, Id, cancel) is not { } found) return false;
        (Upload, Employer) = found;
        return true;
    }
}
