using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Integrity;

/// <summary>A sheet that a prompt names, with what the room saw of it.</summary>
public sealed record PromptSheet(Attempt Attempt, string Number, TestSession Session, SeenOfSheet Seen);

/// <summary>A prompt with its sheets, one or two, and what people found.</summary>
public sealed record PromptLine(Prompt Prompt, PromptFigures Figures, IReadOnlyList<PromptSheet> Sheets, IReadOnlyList<PromptNote> Notes)
{
    /// <summary>Those who sat, by their register numbers.</summary>
    public string Numbers => string.Join(", ", Sheets.Select(s => s.Number));
}

/// <summary>Reads what in a round a person should look at.</summary>
public sealed class PromptReader(MeirimDb db)
{
    /// <summary>Those at which nobody has looked first; then the least likely.</summary>
    public async Task<IReadOnlyList<PromptLine>> Of(TestRound round, CancellationToken cancel)
    {
        var prompts = await db.TestPrompts.AsNoTracking().Where(p => p.RoundId == round.Id && p.Key == round.Key).ToListAsync(cancel);
        var ids = prompts.SelectMany(p => new[] { p.AttemptId, p.OtherId }).Distinct().ToList();
        var seen = await SeenOfSheet.Of(db, ids, cancel);
        var sheets = (await (
            from a in db.TestAttempts.AsNoTracking()
            where ids.Contains(a.Id)
            join p in db.People on a.PersonId equals p.Id
            join s in db.TestSessions on a.SessionId equals s.Id
            select new { a, p.Number, s }).ToListAsync(cancel)).ToDictionary(r => r.a.Id, r => new PromptSheet(r.a, r.Number, r.s, seen(r.a.Id)));
        var notes = (await db.TestPromptNotes.AsNoTracking().Where(n => n.RoundId == round.Id).OrderBy(n => n.Id).ToListAsync(cancel)).ToLookup(n => (n.Kind, n.AttemptId, n.OtherId));
        return
        [
            .. prompts.Select(p => new PromptLine(p, PromptFigures.Read(p.Content), [.. new[] { p.AttemptId, p.OtherId }.Distinct().Select(id => sheets[id])], [.. notes[(p.Kind, p.AttemptId, p.OtherId)]]))
                .OrderBy(l => l.Notes.Count > 0).ThenBy(l => l.Prompt.Kind).ThenBy(l => l.Figures.P).ThenByDescending(l => (double?)l.Figures.Count / l.Figures.Of).ThenBy(l => l.Prompt.AttemptId),
        ];
    }
}
