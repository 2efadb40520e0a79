using Meirim.Web.Records.AnswerCorrection;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meirim.Web.Records;

/// <summary>
/// A page about one person's record, for officers. Before it runs: the person exists (404), is not erased (410) and lies
/// within the officer's reach (403).
/// </summary>
public abstract class RecordPage(RecordStore records, Reach reach) : MeirimPage
{
    /// <summary>The register number, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public string Number { get; set; } = "";

    /// <summary>The version of the record that the reader has before them; a form sends it back.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The request that is answered by what is written here; from the address, null for most.</summary>
    [BindProperty(SupportsGet = true, Name = "correction")]
    public Guid? CorrectionId { get; set; }

    public PersonFile PersonFile { get; private set; } = null!;

    public Correction? Correction { get; private set; }

    public string DisplayName => PersonFile.Names.Find(n => n.SupersededAt is null)?.Full ?? PersonFile.Person.Number;

    /// <summary>What a look at this page is in the list that the person reads; null when the page notes it itself.</summary>
    protected virtual RecordViewKind? Looks => RecordViewKind.Opened;

    protected RecordStore Records { get; } = records;

    private AnswerCorrectionHandler Answers => HttpContext.RequestServices.GetRequiredService<AnswerCorrectionHandler>();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Desk"] = true;
        if (!RegisterNumber.TryParse(Number, out var number) || await Records.Find(number, HttpContext.RequestAborted) is not { } file)
            context.Result = NotFound();
        else if (file.Person.ErasedAt is not null)
            context.Result = StatusCode(StatusCodes.Status410Gone);
        else if (file.Person.MergedInto is not null && await Records.Last(file.Person.Id, HttpContext.RequestAborted) is { } kept)
            context.Result = ToKept(kept.Number);
        else if (!await reach.Covers(Actor, file, HttpContext.RequestAborted))
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
        {
            PersonFile = file;
            if (HttpMethods.IsGet(Request.Method)) Seen = file.Person.Version;
            if (CorrectionId is { } asked && (Correction = await Answers.Find(asked, HttpContext.RequestAborted)) is null)
            {
                context.Result = NotFound();
                return;
            }
            if (HttpMethods.IsGet(Request.Method) && Looks is { } kind)
                await HttpContext.RequestServices.GetRequiredService<RecordViews>().Note(Actor, file.Person.Id, kind, HttpContext.RequestAborted);
            await next();
        }
    }

    /// <summary>Saves what was written in the file, unless the record has changed since the reader saw it.</summary>
    /// <param name="answer">The fact that answers the request, where one is answered.</param>
    protected async Task<Problem?> Commit(Journal.Act act, StoredFact? answer = null)
    {
        if (Correction is { } asked && await Answers.PutRight(Actor, asked, PersonFile, answer, HttpContext.RequestAborted) is { } closed) return closed;
        return await Records.Commit(act, PersonFile, Seen, HttpContext.RequestAborted);
    }

    /// <summary>The files that came with the request, to prove the fact that answers it.</summary>
    protected IReadOnlyList<NewEvidence> EvidenceAtHand => [.. (Correction?.Evidence ?? []).Select(e => new NewEvidence(e.FileHash, e.FileName))];

    /// <summary>To the record, with a word that it was done.</summary>
    protected IActionResult Done(string textKey)
    {
        TempData["done"] = textKey;
        return RedirectToPage("/Records/ReadRecord/Index", new { number = PersonFile.Person.Number });
    }

    /// <summary>To the same page under the number that stands for this one. What was sent for the old number is not taken over: the reader looks first.</summary>
    private RedirectResult ToKept(string kept)
    {
        Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsGet(Request.Method)
            ? new RedirectResult(Request.PathBase + Request.Path.Value!.Replace($"/{Number}", $"/{kept}", StringComparison.Ordinal) + Request.QueryString, permanent: true, preserveMethod: true)
            : new RedirectResult(Url.Page("/Records/ReadRecord/Index", new { number = kept })!);
    }

    /// <summary>The page again with the refusal; after a stale write with the version of now, so that the reader can look and decide.</summary>
    protected IActionResult RefuseHere(Problem problem)
    {
        if (problem.Code == RecordProblems.Stale.Code) ModelState.Remove(nameof(Seen));
        return Refuse(problem);
    }

    /// <summary>The page again with what its fields have against them.</summary>
    protected PageResult Wrong()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
