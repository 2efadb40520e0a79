using System.Data;
using System.Security.Cryptography;
using System.Text;
using Meirim.Standards.Cards;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Standards.ImportStandard;

/// <summary>
/// A text that was read becomes a draft; a confirmed draft writes the wordings of its cards, with the journal entry, in one
/// transaction. Of several who confirm at once one wins; the others are told.
/// </summary>
public sealed class ImportStandardHandler(MeirimDb db, EditionShelf shelf, JournalWriter journal, CountryClock clock)
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Keeps the text as a draft. The draft of the same text, when there is one, is given back instead.</summary>
    public async Task<Outcome<StandardImport>> Draft(Actor actor, StandardDocument document, byte[] source, string name, CancellationToken cancel = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(source));
        if (await Same(hash, cancel) is { } same) return Known(same);
        var now = clock.Now;
        var import = new StandardImport
        {
            Id = Guid.CreateVersion7(now),
            SourceHash = hash,
            SourceName = name.Length > 200 ? name[..200] : name,
            Source = Encoding.UTF8.GetString(source).TrimStart('\uFEFF'),
            Document = Encoding.UTF8.GetString(StandardJson.Write(document)),
            ActNumber = document.Act.Number,
            ActDate = document.Act.Date,
            UploadedAt = now,
            UploadedBy = actor.AccountId,
        };
        db.StandardImports.Add(import);
        try
        {
            await db.SaveChangesAsync(cancel);
            return import;
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // the same text was sent twice at once
            db.ChangeTracker.Clear();
            return Known((await Same(hash, cancel))!);
        }
    }

    /// <summary>What confirming the draft would do now.</summary>
    public async Task<ImportPlan> Plan(StandardDocument document, DateOnly? from, CancellationToken cancel = default) =>
        ImportPlan.Make(document, await shelf.Load(cancel), from);

    /// <param name="seen">Fingerprint of the plan that was looked at.</param>
    /// <param name="from">First day in force, where the act's own cannot serve.</param>
    public async Task<Outcome<ImportPlan>> Confirm(Actor actor, Guid id, string? seen, DateOnly? from, CancellationToken cancel = default)
    {
        try
        {
            // reading and writing as one: two who confirm at once cannot both see the register before the other
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
            if (await db.StandardImports.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } import) return StandardProblems.UnknownImport;
            if (import.ConfirmedBy is not null) return StandardProblems.AlreadyImported;
            var document = StandardJson.Read(Encoding.UTF8.GetBytes(import.Document));
            shelf.Forget();
            var plan = await Plan(document, from, cancel);
            if (plan.Obstacle is { } obstacle) return obstacle;
            if (plan.Fingerprint() != seen) return StandardProblems.ChangedMeanwhile;

            await Write(actor, import, plan, cancel);
            await transaction.CommitAsync(cancel);
            shelf.Forget();
            return plan;
        }
        catch (Exception problem) when (problem is DbUpdateConcurrencyException || LostRace.Is(problem))
        {
            db.ChangeTracker.Clear();
            shelf.Forget();
            return StandardProblems.ChangedMeanwhile;
        }
    }

    /// <summary>Throws a draft away. What was confirmed stays.</summary>
    public async Task<Problem?> Discard(Guid id, CancellationToken cancel = default)
    {
        if (await db.StandardImports.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } import) return StandardProblems.UnknownImport;
        if (import.ConfirmedBy is not null) return StandardProblems.AlreadyImported;
        db.StandardImports.Remove(import);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || LostRace.Is(problem))
        {
            // confirmed, or thrown away, by another at this moment
            db.ChangeTracker.Clear();
            return StandardProblems.ChangedMeanwhile;
        }
    }

    private async Task Write(Actor actor, StandardImport import, ImportPlan plan, CancellationToken cancel)
    {
        var act = Act.Now(ActKind.StandardImported, actor, clock);
        // a standard is public: anyone who has the text can open the commitments of the ledger
        var salt = Convert.FromHexString(import.SourceHash);
        var items = new List<ActItem> { ActItem.Of("standard-import", import.Id, salt, import.SourceHash) };
        foreach (var card in plan.Written)
        {
            if (card.Present is { } present)
            {
                var old = await db.StandardEditions.SingleAsync(e => e.Id == present.Id, cancel);
                old.Until = plan.From;
                old.Version++;
            }
            var edition = new StoredEdition
            {
                Id = Guid.CreateVersion7(act.At),
                OccupationCode = card.Card.OccupationCode,
                Paragraph = card.Card.Paragraph,
                From = plan.From!.Value,
                ImportId = import.Id,
                Card = Encoding.UTF8.GetString(StandardJson.WriteCard(card.Card)),
            };
            db.StandardEditions.Add(edition);
            items.Add(ActItem.Of("standard-edition", edition.Id, salt, $"{edition.OccupationCode}\n{edition.From:yyyy-MM-dd}\n{edition.Card}"));
        }
        import.ConfirmedBy = act.Id;
        import.ConfirmedAt = act.At;
        import.Version++;
        journal.Append(act, null, items);
        await db.SaveChangesAsync(cancel);
    }

    private Task<StandardImport?> Same(string hash, CancellationToken cancel) =>
        db.StandardImports.AsNoTracking().SingleOrDefaultAsync(i => i.SourceHash == hash, cancel);

    private static Outcome<StandardImport> Known(StandardImport same) =>
        same.ConfirmedBy is null ? same : StandardProblems.AlreadyImported;
}
