using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal;

internal static class Ledger
{
    /// <summary>Waits until every act has its place: the sequencer promises it within a second, a busy machine gets ten.</summary>
    public static Task Sequenced(MeirimFixture app) => app.With(async services =>
    {
        var db = services.GetRequiredService<MeirimDb>();
        for (int i = 0; await db.JournalEntries.AnyAsync(e => e.LedgerIndex == null); i++)
        {
            i.ShouldBeLessThan(100, "the sequencer did not come");
            await Task.Delay(100);
        }
        return 0;
    });
}
