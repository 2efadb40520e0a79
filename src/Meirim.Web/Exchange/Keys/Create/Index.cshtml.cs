using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Exchange.Keys.Create;

/// <summary>A new key for another system. It is shown once.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(KeyHandler handler) : MeirimPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [KeyScope.Search];

    [BindProperty]
    public int? PerMinute { get; set; } = 600;

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    /// <summary>The key, once it is made.</summary>
    public string? Made { get; private set; }

    public IEnumerable<SelectListItem> AllScopes => KeyScope.All.Select(s => new SelectListItem(Texts["keys.scope-" + s], s));

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (!(await handler.Make(Actor, new NewKey(Name, Organisation, Scopes, PerMinute, LastDay), cancel)).Succeeded(out var made, out var problem)) return Refuse(problem);
        Made = made.Text;
        // not kept by browser nor balancer
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
