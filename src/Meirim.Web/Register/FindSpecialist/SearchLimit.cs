using System.Threading.RateLimiting;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>
/// So many searches an address: a family, or a whole office behind one address, never meets it; a program that copies the
/// register does. What the register gives away in bulk it gives through its exports.
/// </summary>
internal sealed class SearchLimit(IConfiguration configuration) : IDisposable
{
    /// <summary>Searches in a row, and per minute from then on: the setting <c>SearchesPerMinute</c>.</summary>
    private readonly int _perMinute = configuration.GetValue("SearchesPerMinute", 300);

    private PartitionedRateLimiter<string>? _limiter;

    /// <summary>The refusal; null when the address may search.</summary>
    public Problem? Check(HttpContext http)
    {
        if (Accounts.OwnRate.Is(http)) return null;
        var limiter = LazyInitializer.EnsureInitialized(ref _limiter, () => PartitionedRateLimiter.Create<string, string>(address =>
            RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = _perMinute,
                TokensPerPeriod = Math.Max(1, _perMinute / 6),
                ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                QueueLimit = 0,
            })));
        using var lease = limiter.AttemptAcquire(Accounts.AccountLimits.Place(http.Connection.RemoteIpAddress));
        if (lease.IsAcquired) return null;
        http.Response.Headers.RetryAfter = "10";
        return RegisterProblems.TooManySearches;
    }

    public void Dispose() => _limiter?.Dispose();
}
