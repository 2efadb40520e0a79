using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks.Withdraw;

/// <summary>Withdraws a webhook: nothing more is sent, what waits is thrown away.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, WebhookHandler handler) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Webhook Webhook { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Find()) return NotFound();
        return await handler.Withdraw(Actor, Id, Reason, cancel) is { } problem ? Refuse(problem) : RedirectToPage("/Exchange/Webhooks/List/Index", new { withdrawn = true });
    }

    private async Task<bool> Find() => (Webhook = (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == Id))!) is not null;
}
