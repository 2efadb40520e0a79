using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.Demo;

/// <summary>Whether this database is a demonstration, and who can sign in to it then.</summary>
public sealed class Demonstration(MeirimDb db, DemoState state)
{
    /// <summary>The accounts of the demonstration, in the order of their kinds; none in a real register.</summary>
    public async Task<IReadOnlyList<DemoSignIn>> SignIns()
    {
        if (!await state.IsDemo()) return [];
        var emails = DemoAccounts.Emails.Select(e => e.ToUpperInvariant()).ToList();
        var found = await db.Users.AsNoTracking().Include(a => a.Roles).Where(a => emails.Contains(a.NormalizedEmail!)).ToListAsync();
        return [.. found.Where(a => a.Roles.Count > 0)
            .OrderBy(a => emails.IndexOf(a.NormalizedEmail!))
            .Select(a => new DemoSignIn(a.Email!, a.DisplayName, a.Roles[0].Role, a.Roles[0].Region))];
    }
}
