using Meirim.Web.Accounts;
using Meirim.Web.Organisations;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce;

/// <summary>
/// A page of the employer's desk. A manager sees their own organisation; a registrar reads those of their region, named in
/// the address. Another organisation is refused (403), one that does not exist is 404.
/// </summary>
public abstract class DeskPage(MeirimDb db, SignedIn signedIn) : MeirimPage
{
    /// <summary>The organisation's number, from the address of a registrar; a manager needs none.</summary>
    [BindProperty(SupportsGet = true, Name = "organisation")]
    public string? OrganisationNumber { get; set; }

    /// <summary>Null when the manager's account is tied to no organisation.</summary>
    public Organisation? Employer { get; private set; }

    /// <summary>The one who asks, by the right that reaches this organisation.</summary>
    public Actor By { get; private set; } = null!;

    /// <summary>True for the manager: a registrar reads.</summary>
    public bool MayChange => By.Right == Role.OrganisationManager;

    /// <summary>What a link to another page of the desk carries.</summary>
    public string? Carried => MayChange ? null : OrganisationNumber;

    protected MeirimDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Desk"] = true;
        var rights = NeedsAttribute.Admitted(HttpContext);
        var actors = (await signedIn.Actors()).Where(a => a.Right is Role.OrganisationManager || (a.Right is Role.Registrar && Admits(Role.Registrar))).ToList();
        if (OrganisationNumber is { Length: > 0 } number)
        {
            Employer = await OrganisationReach.Find(db, number, HttpContext.RequestAborted);
            if (Employer is null) context.Result = NotFound();
            else if (actors.Find(a => OrganisationReach.Covers(a, Employer)) is { } actor) By = actor;
            else context.Result = StatusCode(StatusCodes.Status403Forbidden);
        }
        else if (actors.Find(a => a.Right == Role.OrganisationManager) is { } manager)
        {
            By = manager;
            Employer = manager.OrganisationId is { } id ? await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, HttpContext.RequestAborted) : null;
            // without an organisation there is a page that says what to do, and nothing to write
            if (Employer is null && HttpMethods.IsPost(Request.Method)) context.Result = NotFound();
        }
        else
        {
            By = rights;
            context.Result = LocalRedirect(Url.Content("~/organisations"));
        }
        if (context.Result is null) await next();
    }

    private bool Admits(Role role) => GetType().GetCustomAttributes(typeof(NeedsAttribute), inherit: false).OfType<NeedsAttribute>().Any(n => n.Rights.Contains(role));
}
