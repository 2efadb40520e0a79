using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Exchange.Webhooks.Create;

/// <summary>A new webhook; its receiver is asked for leave at once.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(WebhookHandler handler, CountryData country) : MeirimPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public List<string> Kinds { get; set; } = [.. EventKind.All];

    [BindProperty]
    public string? Region { get; set; }

    public IEnumerable<SelectListItem> AllKinds => EventKind.All.Select(k => new SelectListItem(Texts["webhooks.kind-" + k], k));

    public IEnumerable<SelectListItem> Regions => country.Regions.Select(r => new SelectListItem(r.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), r.Code));

    public async Task<IActionResult> OnPost(CancellationToken cancel) =>
        (await handler.Make(Actor, new NewWebhook(Name, Address, Kinds, Region), cancel)).Succeeded(out var made, out var problem)
            ? RedirectToPage("/Exchange/Webhooks/View/Index", new { id = made.Id })
            : Refuse(problem);
}
