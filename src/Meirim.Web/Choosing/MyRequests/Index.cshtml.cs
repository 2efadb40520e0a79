using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Choosing.MyRequests;

/// <summary>What a recipient asked for, and what became of it.</summary>
[Needs(Role.Recipient)]
public sealed class IndexModel(MeirimDb db, RequestLines lines, ChoosingWords words) : MeirimPage
{
    private const int PageSize = 20, LastPage = 1_000;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int At { get; set; } = 1;

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public ChoosingWords Words => words;

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Url.Page("Index", new { p = At - 1 }) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || At is < 1 or > LastPage) return NotFound();
        var some = await lines.Read(db.ServiceRequests.Where(r => r.RecipientId == Actor.AccountId), (At - 1) * PageSize, PageSize + 1, cancel);
        Lines = [.. some.Take(PageSize)];
        Next = some.Count > PageSize ? Url.Page("Index", new { p = At + 1 }) : null;
        return Page();
    }
}
