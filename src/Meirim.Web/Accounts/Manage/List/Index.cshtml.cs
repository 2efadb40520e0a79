using System.Globalization;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.Manage.List;

/// <summary>Everyone who can sign in.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db) : MeirimPage
{
    private const int PageSize = 50, LongestSearch = 100;

    /// <summary>A part of the name or of the e-mail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    public IReadOnlyList<Account> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next => At * PageSize < Count ? Address(At + 1) : null;

    public string? Previous => At > 1 ? Address(At - 1) : null;

    public async Task<IActionResult> OnGet()
    {
        if (!ModelState.IsValid || At is < 1 or > 100_000)
        {
            ModelState.Clear();
            At = 1;
            return Refuse(AccountProblems.PageUnreadable);
        }
        if (Q?.Length > LongestSearch) return Refuse(AccountProblems.SearchTooLong.With(LongestSearch));
        var accounts = db.Users.AsNoTracking();
        if (Q?.Trim().ToUpperInvariant() is { Length: > 0 } q)
            accounts = accounts.Where(a => a.SearchName.Contains(q) || a.NormalizedEmail!.Contains(q));
        Count = await accounts.CountAsync();
        Rows = await accounts.Include(a => a.Roles).OrderBy(a => a.SearchName).ThenBy(a => a.Id).Skip((At - 1) * PageSize).Take(PageSize).AsSplitQuery().ToListAsync();
        return Page();
    }

    private string Address(int page) => "~/accounts?at=" + page.ToString(CultureInfo.InvariantCulture) + (string.IsNullOrEmpty(Q) ? "" : "&q=" + Uri.EscapeDataString(Q));
}
