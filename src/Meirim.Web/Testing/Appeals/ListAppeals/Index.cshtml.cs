using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Appeals.ListAppeals;

/// <summary>The appeals against one question of one round.</summary>
/// <param name="Unproposed">Upheld, and no change of the key proposed on them yet.</param>
public sealed record AppealedQuestion(string Round, string Code, string Area, string First, int Open, int Upheld, int Dismissed, int Unproposed, DateTimeOffset Oldest);

/// <summary>The methodologist's queue: questions that were appealed against, those that wait first.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, ItemReader items, BankWords words) : MeirimPage
{
    public IReadOnlyList<AppealedQuestion> Questions { get; private set; } = [];

    public BankWords Words => words;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "private, no-store";
        var all = await db.TestAppeals.AsNoTracking().Select(a => new { a.RoundId, a.ItemId, a.ItemVersion, a.State, a.MadeAt, Proposed = a.KeyChangeId != null }).ToListAsync(cancel);
        var rounds = await db.TestRounds.AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Code, cancel);
        var stored = await BankItems.Read(db, all.Select(a => a.ItemId), cancel);
        var read = await items.Read([.. all.Select(a => (a.ItemId, a.ItemVersion))], cancel);
        Questions =
        [
            .. all.GroupBy(a => (a.RoundId, a.ItemId, a.ItemVersion)).Select(g => new AppealedQuestion(
                    rounds[g.Key.RoundId], stored[g.Key.ItemId].Code, stored[g.Key.ItemId].Area, ItemWords.First(read[(g.Key.ItemId, g.Key.ItemVersion)], BankWords.Reading).Words,
                    g.Count(a => a.State == AppealState.Open), g.Count(a => a.State == AppealState.Upheld), g.Count(a => a.State == AppealState.Dismissed),
                    g.Count(a => a.State == AppealState.Upheld && !a.Proposed), g.Min(a => a.MadeAt)))
                .OrderBy(q => q.Open == 0 && q.Unproposed == 0).ThenByDescending(q => q.Open).ThenBy(q => q.Oldest),
        ];
    }
}
