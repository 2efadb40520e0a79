using System.Threading.RateLimiting;
using Meirim.Web.Accounts;

namespace Meirim.Web.Records.ReportWrong;

/// <summary>So many notes an address: a family writes one or two, a program would bury the registrar. The setting <c>WrongNotes:PerHour</c>.</summary>
internal sealed class WrongNoteLimit(IConfiguration configuration) : IDisposable
{
    private readonly int _perHour = configuration.GetValue("WrongNotes:PerHour", 10);

    private PartitionedRateLimiter<string>? _limiter;

    /// <summary>The refusal; null when the address may write.</summary>
    public Problem? Check(HttpContext http)
    {
        var limiter = LazyInitializer.EnsureInitialized(ref _limiter, () => PartitionedRateLimiter.Create<string, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = _perHour,
                Window = TimeSpan.FromHours(1),
                QueueLimit = 0,
            })));
        using var lease = limiter.AttemptAcquire(AccountLimits.Place(http.Connection.RemoteIpAddress));
        if (lease.IsAcquired) return null;
        http.Response.Headers.RetryAfter = "3600";
        return RecordProblems.TooManyNotes;
    }

    public void Dispose() => _limiter?.Dispose();
}
