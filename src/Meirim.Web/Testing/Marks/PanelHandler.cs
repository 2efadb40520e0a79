using System.Text.Json;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks;

/// <summary>A methodologist opens a panel, closes its rounds of judging and so proposes a mark, or abandons it.</summary>
public sealed class PanelHandler(MeirimDb db, JournalWriter journal, RoundKeys keys, ItemReader reader, CountryClock clock)
{
    /// <summary>Not fewer than five judges (Livingston and Zieky 1982, Passing Scores).</summary>
    public const int FewestMembers = 5;

    public const int LongestText = 2_000;

    /// <summary>Those who may judge, by name: they know questions already, and do not sit in this round themselves.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Candidates(Actor actor, Guid round, CancellationToken cancel) =>
        [.. (await db.Users.AsNoTracking().Where(a => a.LockoutEnd == null && a.Id != actor.AccountId && a.Roles.Any(r => r.Role == Role.Author || r.Role == Role.Methodologist)
                && !db.TestBookings.Any(b => b.RoundId == round && b.PersonId == a.PersonId && b.CancelledAt == null))
            .Select(a => new { a.Id, a.DisplayName }).ToListAsync(cancel)).OrderBy(a => a.DisplayName, StringComparer.CurrentCulture).Select(a => (a.Id, a.DisplayName))];

    /// <param name="form">0: the questions of all forms.</param>
    public async Task<Outcome<MarkPanel>> Open(Actor actor, TestRound round, int form, string? candidate, IReadOnlyCollection<Guid> members, CancellationToken cancel)
    {
        if (actor.AccountId is not { } me) return MarkProblems.NotYours;
        if (round.ResitOf is not null) return MarkProblems.Resit;
        if (candidate?.Trim() is not { Length: > 0 and <= LongestText } described) return MarkProblems.CandidateMissing;
        if (members.Count < FewestMembers) return MarkProblems.FewMembers.With(FewestMembers);
        var known = (await Candidates(actor, round.Id, cancel)).ToDictionary(c => c.Id, c => c.Name);
        if (!members.All(known.ContainsKey)) return MarkProblems.MemberUnknown;
        var (items, given) = await Items(round, form, cancel);
        if (items.Count == 0) return MarkProblems.FormUnknown;
        var act = Act.Now(ActKind.TestPanelOpened, actor, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // the row is held: whoever opens another or releases at this moment comes before or after
        if (await db.TestRounds.Where(r => r.Id == round.Id && r.ReleasedKey == null && (r.State == RoundState.Drawn || r.State == RoundState.Scored))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version), cancel) == 0) return MarkProblems.NotNow;
        if (await IsOpen(db, round.Id, cancel)) return MarkProblems.OpenAlready;
        var panel = new MarkPanel
        {
            Id = Guid.CreateVersion7(act.At),
            RoundId = round.Id,
            Form = form,
            Candidate = described,
            Items = JsonSerializer.Serialize(items, SheetScoring.Json),
            Given = given,
            OpenedBy = me,
            OpenedByName = actor.Name,
            OpenedAt = act.At,
            Salt = Commitment.NewSalt(),
        };
        db.TestPanels.Add(panel);
        db.TestPanelMembers.AddRange(members.Select((m, i) => new PanelMember { PanelId = panel.Id, AccountId = m, Number = i + 1, Name = known[m] }));
        journal.Append(act, personId: null, [ActItem.Of("test-panel", panel.Id, panel.Salt, $"{round.Id:D}\n{form}\n{panel.Items}\n{string.Join('\n', members.Select(m => m.ToString("D")))}\n{described}")]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return panel;
    }

    /// <summary>Closes the round of judging that the one who leads the panel had before them; the second one proposes the mark.</summary>
    public async Task<Problem?> Close(Actor actor, Guid id, int turn, CancellationToken cancel)
    {
        if (await db.TestPanels.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } panel) return MarkProblems.Unknown;
        if (actor.AccountId is null || actor.AccountId != panel.OpenedBy) return MarkProblems.NotYours;
        var (from, to) = turn == 1 ? (PanelState.FirstRound, PanelState.SecondRound) : (PanelState.SecondRound, PanelState.Closed);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.TestRounds.Where(r => r.Id == panel.RoundId && r.ReleasedKey == null && (r.State == RoundState.Drawn || r.State == RoundState.Scored))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version), cancel) == 0) return MarkProblems.NotNow;
        // from here on nobody hands in for this round
        if (await db.TestPanels.Where(p => p.Id == id && p.State == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, to).SetProperty(p => p.Version, p => p.Version + 1), cancel) == 0) return MarkProblems.Stale;
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == panel.RoundId, cancel);
        var items = panel.ReadItems();
        var members = (await db.TestPanelMembers.AsNoTracking().Where(m => m.PanelId == id).OrderBy(m => m.Number).ToListAsync(cancel)).Where(m => m.HandedIn(turn) is not null)
            .Select(m => new Judgements(m.Number, [.. m.Said(turn, items.Count).Select(s => s!.Value)], turn == 2 ? m.ReadBounds() : null)).ToList();
        if (members.Count < FewestMembers) return MarkProblems.FewHandedIn.With(members.Count, FewestMembers);
        var figures = PanelReckoning.Of(items, panel.Given, members, await Difficulties(db, round, items, cancel), await Scores(db, round, cancel));
        var act = Act.Now(ActKind.TestPanelRoundClosed, actor, clock);
        var json = figures.ToJson();
        await (turn == 1
            ? db.TestPanels.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.First, json).SetProperty(p => p.FirstClosedAt, act.At), cancel)
            : db.TestPanels.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Second, json).SetProperty(p => p.SecondClosedAt, act.At), cancel));
        journal.Append(act, personId: null, [ActItem.Of("test-panel", id, panel.Salt, $"{turn}\n{json}")]);
        if (turn == 2) MarkHandler.Propose(db, journal, Act.Now(ActKind.TestMarkProposed, actor, clock), round, figures.Share, id, null);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Ends a panel without a mark; any methodologist may, so that nobody's absence keeps results back.</summary>
    public async Task<Problem?> Abandon(Actor actor, Guid id, string? reason, CancellationToken cancel)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestText } why) return MarkProblems.ReasonMissing;
        if (await db.TestPanels.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } panel) return MarkProblems.Unknown;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.TestPanels.Where(p => p.Id == id && (p.State == PanelState.FirstRound || p.State == PanelState.SecondRound)).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.State, PanelState.Abandoned).SetProperty(p => p.Reason, why).SetProperty(p => p.Version, p => p.Version + 1), cancel) == 0) return MarkProblems.Stale;
        journal.Append(Act.Now(ActKind.TestPanelAbandoned, actor, clock, why), personId: null, [ActItem.Of("test-panel", id, panel.Salt, $"abandoned\n{why}")]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>True while a panel of the round judges or a mark waits to be decided of.</summary>
    internal static async Task<bool> IsOpen(MeirimDb db, Guid round, CancellationToken cancel) =>
        await db.TestPanels.AnyAsync(p => p.RoundId == round && (p.State == PanelState.FirstRound || p.State == PanelState.SecondRound), cancel)
        || await db.TestMarkChanges.AnyAsync(c => c.RoundId == round && c.State == MarkState.Proposed, cancel);

    /// <summary>How many had each question right, by the key of the round; null without statistics.</summary>
    internal static async Task<IReadOnlyList<double?>> Difficulties(MeirimDb db, TestRound round, IReadOnlyList<PanelItem> items, CancellationToken cancel)
    {
        var known = (await db.TestItemStatistics.AsNoTracking().Where(i => i.RoundId == round.Id && i.Key == round.Key && i.Form == 0).Select(i => new { i.ItemId, i.Version, i.Content }).ToListAsync(cancel))
            .ToDictionary(i => (i.ItemId, i.Version), i => ItemFigures.Read(i.Content).Difficulty);
        return [.. items.Select(i => known.GetValueOrDefault((i.Item, i.Version)))];
    }

    /// <summary>The scores by the key of the round; none before it was scored.</summary>
    internal static async Task<IReadOnlyList<SheetPoints>> Scores(MeirimDb db, TestRound round, CancellationToken cancel) =>
        [.. (await db.TestScores.AsNoTracking().Where(s => s.RoundId == round.Id && s.Key == round.Key).Select(s => new { s.Points, s.Most }).ToListAsync(cancel)).Select(s => new SheetPoints(s.Points, s.Most))];

    /// <summary>The questions that count by the key in force and are left to judge, and the points that are given to everybody.</summary>
    private async Task<(IReadOnlyList<PanelItem> Items, double Given)> Items(TestRound round, int form, CancellationToken cancel)
    {
        var key = await keys.Read(round.Id, round.Key, cancel);
        var questions = await keys.Questions(round.Id, cancel, form);
        var read = await reader.Read([.. questions.Select(q => (q.Item, q.Version))], cancel);
        var language = round.Blueprint().Languages[0];
        var worth = questions.Select(q => (Item: new PanelItem(q.Item, q.Version, key.Rights(q.Item, q.Version, read[(q.Item, q.Version)]).Max(r => SheetScoring.Most(r, language))), Kind: key.KindOf(q.Item, q.Version))).ToList();
        return ([.. worth.Where(w => w.Kind is not (KeyChangeKind.Void or KeyChangeKind.AllCorrect)).Select(w => w.Item)], worth.Where(w => w.Kind == KeyChangeKind.AllCorrect).Sum(w => w.Item.Most));
    }
}
