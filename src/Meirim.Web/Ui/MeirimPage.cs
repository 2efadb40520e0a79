using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meirim.Web.Ui;

/// <summary>What every page can do: know who was admitted, and say a refusal in the reader's language.</summary>
public abstract class MeirimPage : PageModel
{
    /// <summary>Who was admitted by <see cref="NeedsAttribute"/>.</summary>
    public Actor Actor => NeedsAttribute.Admitted(HttpContext);

    protected Texts Texts => HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>Shows the page again with the refusal, under its status; a 404 becomes the page for what does not exist.</summary>
    protected IActionResult Refuse(Problem problem)
    {
        if (problem.Status is 404 or 403 or 410) return StatusCode(problem.Status);
        ModelState.AddModelError(problem.Field ?? "", Texts.Of(problem));
        Response.StatusCode = problem.Status;
        return Page();
    }
}
