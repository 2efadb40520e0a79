using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Keys.Withdraw;

/// <summary>Withdraws a key. It is no longer good with the next request.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, KeyHandler handler) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ApiKey Key { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Find()) return NotFound();
        return await handler.Withdraw(Actor, Id, Reason, cancel) is { } problem ? Refuse(problem) : RedirectToPage("/Exchange/Keys/List/Index", new { withdrawn = true });
    }

    private async Task<bool> Find() => (Key = (await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == Id))!) is not null;
}
