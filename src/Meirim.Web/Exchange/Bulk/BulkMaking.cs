using Meirim.Web.Journal;

namespace Meirim.Web.Exchange.Bulk;

/// <summary>Makes the files of the day soon after the country's midnight; one process at a time does it.</summary>
internal sealed class BulkMaking(IServiceScopeFactory scopes, TimeProvider time, ILogger<BulkMaking> log)
    : LeasedRound(Lease, Between, Between, scopes, log, time)
{
    private const string Lease = "bulk-files";

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    /// <summary>Makes them when today's are not there. Returns whether they were made.</summary>
    public async Task<bool> Make(CancellationToken cancel = default)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<BulkFiles>();
        if (files.OfToday(BulkFiles.Csv) is not null || !await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take(Lease, Between, cancel)) return false;
        await files.Make(cancel);
        return true;
    }

    protected override Task Do(IServiceProvider services, CancellationToken cancel) => Make(cancel);
}
