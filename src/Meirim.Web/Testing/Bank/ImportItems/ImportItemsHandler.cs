using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank.Work;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ImportItems;

/// <summary>How many questions were written.</summary>
public sealed record Imported(int New, int NewVersions);

/// <summary>
/// Writes the accepted questions of a file into the bank, all or none. They are drafts: nothing that nobody reviewed stands in a paper,
/// a new version of a live question no more than a new question.
/// </summary>
public sealed class ImportItemsHandler(MeirimDb db, ImportPlanner planner, JournalWriter journal, CountryClock clock)
{
    private const int ItemsInAnAct = 100;

    /// <param name="source">Name and hash of the file: the reason of the acts.</param>
    public async Task<Outcome<Imported>> Take(Actor actor, byte[] file, ImportChoices choices, string source, CancellationToken cancel)
    {
        if (planner.Check(choices) is { } wrong) return wrong;
        var plan = await planner.Plan(file, choices, cancel);
        if (!plan.HasSomethingToTake) return BankProblems.NothingToTake;
        foreach (var some in plan.Lines.Where(l => l.Step is ImportStep.New or ImportStep.NewVersion).Chunk(ItemsInAnAct))
        {
            var act = Act.Now(ActKind.TestItemWritten, actor, clock, source);
            var versions = some.Select(l => Write(l.Item!, l.Stored, actor, act.At)).ToList();
            journal.Append(act, personId: null, [.. versions.Select(DemoBank.ItemOf)]);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return new Imported(plan.Count(ImportStep.New), plan.Count(ImportStep.NewVersion));
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear();
            return BankProblems.Stale;
        }
    }

    private ItemVersion Write(Item item, TestItem? stored, Actor actor, DateTimeOffset at)
    {
        var labels = item.Labels;
        if (stored is null)
            db.TestItems.Add(stored = new TestItem
            {
                Id = Guid.CreateVersion7(at),
                Code = item.Identifier,
                Use = item.Processing is null ? ItemUse.Survey : ItemUse.Scored,
                Area = labels.Area!,
                Level = labels.Level!,
            });
        else
            (stored.Area, stored.Level, stored.Version) = (labels.Area!, labels.Level!, stored.Version + 1);
        (stored.State, stored.ReviewFrom, stored.Article, stored.Seconds, stored.Latest) = (ItemState.Draft, null, labels.SourceArticle, labels.Seconds!.Value, stored.Latest + 1);
        var version = ItemVersion.Of(stored, item, actor, at);
        db.TestItemVersions.Add(version);
        db.TestItemTexts.AddRange(TextRows.Of(version, item, before: null));
        return version;
    }
}
