using Meirim.Standards.Records;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal;

[Collection(TheApplication.Name)]
public sealed class WriteGuardTests(MeirimFixture app)
{
    [Fact]
    public Task A_record_is_not_written_without_an_act() => Refused(async db =>
        db.Facts.Add(new StoredFact { Id = Guid.CreateVersion7(), PersonId = (await db.People.FirstAsync()).Id, Kind = FactKind.Award, Body = "{}" }));

    [Fact]
    public Task A_fact_is_not_edited() => Refused(async db => (await db.Facts.FirstAsync(f => f.Body != null)).Body = "{}");

    [Fact]
    public Task A_fact_is_not_deleted() => Refused(async db => db.Facts.Remove(await db.Facts.FirstAsync()));

    [Fact]
    public Task A_journal_entry_is_not_edited() => Refused(async db => (await db.JournalEntries.FirstAsync()).Reason = "another");

    private async Task Refused(Func<MeirimDb, Task> change)
    {
        await People.Create(app, p => p.With(new Award("Құрмет грамотасы"), new DateOnly(2024, 10, 27)));
        await app.With(async services =>
        {
            var db = services.GetRequiredService<MeirimDb>();
            await change(db);
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return 0;
        });
    }
}
