using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meirim.Web.Records.AnswerCorrection;

/// <summary>A page about one request. Before it runs: the request exists (404), and its person lies within the registrar's reach (403).</summary>
public abstract class CorrectionPage(AnswerCorrectionHandler answers, RecordStore records, Reach reach) : MeirimPage
{
    public Correction Asked { get; private set; } = null!;

    /// <summary>The file of the person, under the number that stands today.</summary>
    public PersonFile PersonFile { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Desk"] = true;
        var cancel = HttpContext.RequestAborted;
        if (!Guid.TryParse(RouteData.Values["id"]?.ToString(), out var id) || await answers.Find(id, cancel) is not { } asked || await records.FindLast(asked.PersonId, cancel) is not { } file)
            context.Result = NotFound();
        else if (!await reach.Covers(Actor, file, cancel))
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
        {
            (Asked, PersonFile) = (asked, file);
            await next();
        }
    }
}
