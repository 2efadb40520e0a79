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

    public PersonFile PersonFile { get; private set; } = null!;

    public string DisplayName => PersonFile.Names.Find(n => n.SupersededAt is null)?.Full ?? PersonFile.Person.Number;

    protected RecordStore Records { get; } = records;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Desk"] = true;
        if (!RegisterNumber.TryParse(Number, out var number) || await Records.Find(number, HttpContext.RequestAborted) is not { } file)
            context.Result = NotFound();
        else if (file.Person.ErasedAt is not null)
            context.Result = StatusCode(StatusCodes.Status410Gone);
        else if (!await reach.Covers(Actor, file, HttpContext.RequestAborted))
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
        {
            PersonFile = file;
            if (HttpMethods.IsGet(Request.Method)) Seen = file.Person.Version;
            await next();
        }
    }

    /// <summary>Saves what was written in the file, unless the record has changed since the reader saw it.</summary>
    protected Task<Problem?> Commit(Journal.Act act) => Records.Commit(act, PersonFile, Seen, HttpContext.RequestAborted);

    /// <summary>To the record, with a word that it was done.</summary>
    protected IActionResult Done(string textKey)
    {
        TempData["done"] = textKey;
        return RedirectToPage("/Records/ReadRecord/Index", new { number = PersonFile.Person.Number });
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
