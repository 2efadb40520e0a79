using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Messages.ReadMessages;

/// <summary>What was told to the one who is signed in, the newest first.</summary>
[Needs(Role.AccountHolder)]
public sealed class IndexModel(MeirimDb db, CountryClock clock) : MeirimPage
{
    private const int PageSize = 30, LastPage = 1_000;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int At { get; set; } = 1;

    public IReadOnlyList<OutboxMessage> Shown { get; private set; } = [];

    public int Unread { get; private set; }

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Url.Page("Index", new { p = At - 1 }) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || At is < 1 or > LastPage)
        {
            At = 1;
            ModelState.Clear();
            return Refuse(MessageProblems.PageUnreadable);
        }
        var some = await Mine.AsNoTracking().OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Skip((At - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        Shown = [.. some.Take(PageSize)];
        Next = some.Count > PageSize ? Url.Page("Index", new { p = At + 1 }) : null;
        Unread = await Mine.CountAsync(m => m.ReadAt == null, cancel);
        return Page();
    }

    /// <summary>All of them were read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        await Mine.Where(m => m.ReadAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, now), cancel);
        return RedirectToPage("Index");
    }

    /// <summary>Opens what the message tells of, and holds it read.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancel)
    {
        if (await Mine.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } message) return NotFound();
        var now = clock.Now;
        await Mine.Where(m => m.Id == id && m.ReadAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, now), cancel);
        return LocalRedirect("~" + message.Path);
    }

    private IQueryable<OutboxMessage> Mine => db.Messages.Where(m => m.AccountId == Actor.AccountId);
}
