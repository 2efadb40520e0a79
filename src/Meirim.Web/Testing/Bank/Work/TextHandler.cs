using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>Brings one language of the newest version a step forward: reviewed, then approved.</summary>
public sealed class TextHandler(MeirimDb db, ItemDesk desk, ItemReader reader, CountryClock clock)
{
    public async Task<Problem?> Move(Actor actor, Guid id, int seen, string? language, CancellationToken cancel)
    {
        if (!(await desk.Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (!file.IsInWork) return BankProblems.TextsClosed;
        var says = (await reader.Read([(id, file.Item.Latest)], cancel))[(id, file.Item.Latest)];
        if (language is null || !ItemWords.IsComplete(says, language)) return BankProblems.TextNotComplete;
        if (actor.AccountId is not { } who) return BankProblems.NotYours;
        if (TextCourse.MayMove(file.Text(language), who, actor.Right == Role.Methodologist) is { } mayNot) return mayNot;
        var row = await db.TestItemTexts.SingleOrDefaultAsync(t => t.ItemId == id && t.Number == file.Item.Latest && t.Language == language, cancel);
        if (row is null) db.TestItemTexts.Add(row = file.Text(language));
        var act = Act.Now(ActKind.TestTextChecked, actor, clock);
        if (row.State == TextState.Draft) (row.State, row.ReviewedBy, row.ReviewedByName, row.ReviewedAt) = (TextState.Reviewed, who, actor.Name, act.At);
        else (row.State, row.ApprovedBy, row.ApprovedByName, row.ApprovedAt) = (TextState.Approved, who, actor.Name, act.At);
        return await desk.Close(act, file.Item, cancel, file.Said("test-item-text", $"{language}\n{row.State}"));
    }
}
