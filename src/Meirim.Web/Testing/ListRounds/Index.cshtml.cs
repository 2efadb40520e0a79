using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.ListRounds;

public sealed record RoundLine(TestRound Round, int Booked, int HandedIn);

/// <summary>The methodologist's front of testing: the rounds, and what the bank holds for them.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db) : MeirimPage
{
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];

    public IReadOnlyList<(string Area, ItemState State, int Count)> Bank { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rounds = await db.TestRounds.AsNoTracking().OrderByDescending(r => r.FirstDay).ThenByDescending(r => r.Id).ToListAsync(cancel);
        var booked = await db.TestBookings.Where(b => b.CancelledAt == null).GroupBy(b => b.RoundId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var handed = await db.TestAttempts.Where(a => a.HandedInAt != null).GroupBy(a => a.RoundId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Rounds = [.. rounds.Select(r => new RoundLine(r, booked.GetValueOrDefault(r.Id), handed.GetValueOrDefault(r.Id)))];
        Bank = [.. (await db.TestItems.GroupBy(i => new { i.Area, i.State }).Select(g => new { g.Key.Area, g.Key.State, Count = g.Count() }).ToListAsync(cancel))
            .OrderBy(g => g.Area, StringComparer.Ordinal).ThenBy(g => g.State).Select(g => (g.Area, g.State, g.Count))];
    }
}
