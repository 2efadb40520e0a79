using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Exchange.Webhooks.SigningKeys;

/// <summary>The keys that sign what other systems are told, and a new one.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(WebhookKeys keys, CountryClock clock) : MeirimPage
{
    public IReadOnlyList<WebhookKey> Keys { get; private set; } = [];

    public string JwksAddress => PublicAddress.Of(HttpContext) + "/.well-known/jwks.json";

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The former key is known to strangers: it goes now.</summary>
    [BindProperty]
    public bool AtOnce { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Renewed { get; set; }

    public async Task OnGet() => Keys = await keys.Shown();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var problem = await keys.Renew(Actor, AtOnce, Reason, cancel);
        if (problem is null) return RedirectToPage("Index", new { renewed = true });
        Keys = await keys.Shown(cancel);
        return Refuse(problem);
    }

    public string StateOf(WebhookKey key) => key.SignsFrom > clock.Now ? "webhooks.key-next" : key == keys.Signing(Keys) ? "webhooks.key-signs" : "webhooks.key-former";
}
