using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts;

/// <summary>Reads the journal of one account.</summary>
internal static class Journaled
{
    public static Task<List<JournalEntry>> Of(MeirimFixture app, Guid accountId) => app.With(async s =>
        (await s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.ActorId == accountId || e.Items.Contains(accountId.ToString())).ToListAsync())
            .OrderBy(e => e.Id).ToList());
}
