using Meirim.Web.Register;
using Meirim.Web.Register.Search;

namespace Meirim.Web.Tests.Exchange.Webhooks;

/// <summary>Many entries at once, as a large import leaves them: some transactions, each with its revision.</summary>
internal static class Backlog
{
    private const int InOneTransaction = 1_000;

    public static async Task Write(MeirimDb db, int count, Func<int, string> region)
    {
        for (int done = 0; done < count; done += InOneTransaction)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var revision = await RegisterRevision.Next(db, CancellationToken.None);
            for (int i = done; i < done + InOneTransaction; i++)
                db.RegisterEntries.Add(new RegisterEntry { PersonId = Guid.CreateVersion7(), Number = $"T-{i:D6}", DisplayName = "Т", Spellings = "Т", Region = region(i), Revision = revision, ProjectedAt = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }
    }
}
