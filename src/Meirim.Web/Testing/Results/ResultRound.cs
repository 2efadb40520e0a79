using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Results;

/// <summary>Works at results in the background; a killed process is followed by the next, which goes on with what is left.</summary>
internal sealed class ResultRound(IServiceScopeFactory scopes, ILogger<ResultRound> log) : LeasedRound(Lease, TimeSpan.FromSeconds(2), Hold, scopes, log)
{
    private const string Lease = "results";

    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    protected override async Task Do(IServiceProvider services, CancellationToken cancel)
    {
        while (await services.GetRequiredService<ResultWork>().Next(cancel) && await services.GetRequiredService<LeaseHolder>().Take(Lease, Hold, cancel)) { }
    }
}
