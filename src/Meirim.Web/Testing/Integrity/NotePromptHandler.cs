using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Testing.Integrity;

/// <summary>A methodologist looked at a prompt and writes what they found. Results stay as they are.</summary>
public sealed class NotePromptHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public const int LongestText = 1000;

    public async Task<Problem?> Note(Actor actor, TestRound round, Prompt prompt, string? text, CancellationToken cancel)
    {
        if (text?.Trim() is not { Length: > 0 and <= LongestText } found) return IntegrityProblems.NoteMissing;
        var act = Act.Now(ActKind.TestPromptNoted, actor, clock, found);
        db.TestPromptNotes.Add(new PromptNote
        {
            Id = Guid.CreateVersion7(act.At),
            RoundId = round.Id,
            Kind = prompt.Kind,
            AttemptId = prompt.AttemptId,
            OtherId = prompt.OtherId,
            Text = found,
            AccountId = actor.AccountId,
            Name = actor.Name,
            At = act.At,
        });
        journal.Append(act, personId: null, [ActItem.Of("test-prompt", round.Id, round.Salt, $"{prompt.Kind}\n{prompt.AttemptId:D}\n{prompt.OtherId:D}\n{found}")]);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
