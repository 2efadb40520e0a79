using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Meirim.Web.Organisations;

/// <summary>
/// A page by which an organisation is tended. Before it runs: the organisation exists (404), and the one who asks is its
/// manager or a registrar of its region (403).
/// </summary>
public abstract class OrganisationPage(MeirimDb db, SignedIn signedIn) : MeirimPage
{
    /// <summary>Its number (BIN, registration number) or its identity, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public string Number { get; set; } = "";

    /// <summary>The version that the reader has before them; a form sends it back.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    /// <summary>The one who asks, by the right that reaches this organisation.</summary>
    public Actor By { get; private set; } = null!;

    public bool IsRegistrar => By.Right == Role.Registrar;

    /// <summary>The rights by which this page may be used.</summary>
    protected virtual IReadOnlyCollection<Role> Rights => [Role.OrganisationManager, Role.Registrar];

    protected MeirimDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Desk"] = true;
        if (await OrganisationReach.Find(db, Number, HttpContext.RequestAborted) is not { } found) context.Result = NotFound();
        else if ((await signedIn.Actors()).Where(a => Rights.Contains(a.Right)).OrderByDescending(a => a.Right == Role.Registrar).FirstOrDefault(a => OrganisationReach.Covers(a, found)) is not { } actor)
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
        {
            (Organisation, By) = (found, actor);
            if (HttpMethods.IsGet(Request.Method)) Seen = found.Version;
            await next();
        }
    }

    /// <summary>To the organisation's page, with a word that it was done.</summary>
    protected IActionResult Done(string textKey)
    {
        TempData["done"] = textKey;
        return RedirectToPage("/Organisations/ViewOrganisation/Index", new { number = Organisation.Identifier });
    }

    /// <summary>The page again with the refusal; after a stale write with the version of now.</summary>
    protected async Task<IActionResult> RefuseHere(Problem problem)
    {
        if (problem == OrganisationProblems.Stale)
        {
            ModelState.Remove(nameof(Seen));
            Organisation = (await OrganisationReach.Find(db, Number, HttpContext.RequestAborted))!;
            Seen = Organisation.Version;
        }
        return Refuse(problem);
    }
}
