using System.Text.Json;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Results;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks;

/// <summary>A member of a panel judges, hands in, and signs the outcome. Each saving is an act, whose commitment covers what was said.</summary>
public sealed class JudgeHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public const int LongestDissent = 2_000;

    /// <summary>The panel and the member's own sheet; null for anybody else.</summary>
    public async Task<(MarkPanel Panel, PanelMember Member)?> Find(Actor actor, Guid id, CancellationToken cancel)
    {
        if (actor.AccountId is not { } me || await db.TestPanelMembers.AsNoTracking().SingleOrDefaultAsync(m => m.PanelId == id && m.AccountId == me, cancel) is not { } member) return null;
        var panel = await db.TestPanels.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        // who was given a place in the round since may not see its questions any more
        return actor.PersonId is { } person && await db.TestBookings.AnyAsync(b => b.RoundId == panel.RoundId && b.PersonId == person && b.CancelledAt == null, cancel) ? null : (panel, member);
    }

    /// <param name="turn">The round of judging that the member had before them.</param>
    /// <param name="said">Percentages by the place of the question, from 0; null takes one back.</param>
    public Task<Problem?> Save(Actor actor, Guid id, int turn, IReadOnlyDictionary<int, int?> said, CancellationToken cancel) =>
        Write(actor, id, turn, ActKind.TestPanelJudged, (panel, member) =>
        {
            int questions = panel.ReadItems().Count;
            if (said.Any(s => s.Key < 0 || s.Key >= questions || s.Value is < 0 or > 100)) return MarkProblems.JudgementWrong;
            var all = Own(member, turn, questions);
            foreach (var (question, value) in said) all[question] = value;
            member.Say(turn, all);
            return null;
        }, cancel);

    /// <param name="bounds">What the member holds for bearable; asked in the second round once there are results.</param>
    public Task<Problem?> HandIn(Actor actor, Guid id, int turn, PanelBounds? bounds, CancellationToken cancel) =>
        Write(actor, id, turn, ActKind.TestPanelHandedIn, (panel, member) =>
        {
            var all = Own(member, turn, panel.ReadItems().Count);
            if (all.Count(s => s is null) is > 0 and var missing) return MarkProblems.NotAllJudged.With(missing);
            if (bounds is { IsSound: false }) return MarkProblems.BoundsWrong;
            member.Say(turn, all);
            if (turn == 1) member.FirstAt = clock.Now;
            else
            {
                member.SecondAt = clock.Now;
                member.Bounds = bounds is null ? null : JsonSerializer.Serialize(bounds, SheetScoring.Json);
            }
            return null;
        }, cancel);

    /// <param name="dissent">Where they do not agree; empty when they do.</param>
    public async Task<Problem?> Sign(Actor actor, Guid id, string? dissent, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is not var (panel, member)) return MarkProblems.Unknown;
        if (panel.State != PanelState.Closed) return MarkProblems.NotClosed;
        if (member.SecondAt is null) return MarkProblems.NotInFirst;
        if (member.SignedAt is not null) return MarkProblems.SignedAlready;
        var words = dissent?.Trim() is { Length: > 0 } text ? text : null;
        if (words?.Length > LongestDissent) return MarkProblems.DissentTooLong;
        var act = Act.Now(ActKind.TestPanelSigned, actor, clock);
        (member.SignedAt, member.Dissent) = (act.At, words);
        return await Commit(act, panel, member, $"signed\n{panel.Second}\n{words}", cancel);
    }

    /// <summary>What the member said so far; the second round begins from the first.</summary>
    public static int?[] Own(PanelMember member, int turn, int questions) => member.Said(turn == 2 && member.Second is null ? 1 : turn, questions);

    private async Task<Problem?> Write(Actor actor, Guid id, int turn, ActKind kind, Func<MarkPanel, PanelMember, Problem?> change, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is null) return MarkProblems.Unknown;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var state = turn == 1 ? PanelState.FirstRound : PanelState.SecondRound;
        // the row is held: who closes this round at this moment comes before or after
        if (await db.TestPanels.Where(p => p.Id == id && p.State == state).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version), cancel) == 0) return MarkProblems.Stale;
        if (await Find(actor, id, cancel) is not var (panel, member)) return MarkProblems.Unknown;
        if (member.HandedIn(turn) is not null) return MarkProblems.HandedInAlready;
        if (turn == 2 && member.FirstAt is null) return MarkProblems.NotInFirst;
        if (change(panel, member) is { } problem) return problem;
        if (await Commit(Act.Now(kind, actor, clock), panel, member, $"{turn}\n{(turn == 1 ? member.First : member.Second)}\n{member.Bounds}", cancel) is { } stale) return stale;
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<Problem?> Commit(Act act, MarkPanel panel, PanelMember member, string said, CancellationToken cancel)
    {
        int seen = member.Version++;
        db.Entry(member).State = EntityState.Modified;
        db.Entry(member).Property(m => m.Version).OriginalValue = seen;
        journal.Append(act, personId: null, [ActItem.Of("test-panel-member", panel.Id, panel.Salt, $"{member.AccountId:D}\n{said}")]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return MarkProblems.Stale;
        }
    }
}
