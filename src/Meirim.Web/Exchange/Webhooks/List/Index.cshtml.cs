using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks.List;

/// <summary>The other systems that are told of changes.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, CountryData country) : MeirimPage
{
    public IReadOnlyList<(Webhook Webhook, int Waiting)> Webhooks { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Withdrawn { get; set; }

    public async Task OnGet()
    {
        var all = await db.Webhooks.AsNoTracking().OrderByDescending(w => w.Id).ToListAsync();
        var waiting = await db.WebhookDeliveries.Where(d => d.State == DeliveryState.Waiting).GroupBy(d => d.WebhookId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Webhooks = [.. all.OrderBy(w => w.State == WebhookState.Withdrawn).Select(w => (w, waiting.GetValueOrDefault(w.Id)))];
    }

    public string RegionOf(Webhook webhook) => webhook.Region is { } code ? country.Regions.Find(code)?.Name.In(Language) ?? code : Texts["webhooks.everywhere"];

    private static string Language => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
