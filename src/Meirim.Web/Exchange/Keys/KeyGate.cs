using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Keys;

/// <summary>
/// Before any answer to a program: whose key it brings (<c>Authorization: Bearer meirim_…</c>), how often it may ask, and in which
/// version (<c>Meirim-Version</c>). Without a key one asks as the public does.
/// </summary>
internal sealed class KeyGate(RequestDelegate next, CountryClock clock, Texts texts) : IDisposable
{
    /// <summary>The days on which the API changed in a way that a program must know; the last is the one in use.</summary>
    public static readonly IReadOnlyList<string> Versions = ["2026-11-22"];

    private static readonly object Key = new();
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, RateLimiter> _limiters = new();

    /// <summary>The key of the request; null for the public.</summary>
    public static ApiKey? Of(HttpContext http) => http.Items[Key] as ApiKey;

    /// <summary>The refusal for a request whose key does not open this; null when it does.</summary>
    public static Problem? Lacks(HttpContext http, string scope)
    {
        if (Of(http) is { } key) return key.Allows(scope) ? null : ExchangeProblems.ScopeMissing.With(scope);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return ExchangeProblems.KeyMissing;
    }

    public async Task Invoke(HttpContext http, MeirimDb db)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            var asked = http.Request.Headers["Meirim-Version"].ToString();
            http.Response.Headers["Meirim-Version"] = Versions[^1];
            if (asked.Length > 0 && !Versions.Contains(asked))
            {
                await Refuse(http, ExchangeProblems.UnknownVersion.With(string.Join(", ", Versions)));
                return;
            }
        }
        if (http.Request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            var (key, problem) = await Find(header["Bearer ".Length..].Trim(), db, http.RequestAborted);
            problem ??= RateOf(key!, http);
            if (problem is not null)
            {
                if (problem.Status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                await Refuse(http, problem);
                return;
            }
            http.Items[Key] = key;
            if (key!.Allows(KeyScope.Search)) Accounts.OwnRate.Mark(http);
        }
        await next(http);
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values) limiter.Dispose();
    }

    private async Task<(ApiKey?, Problem?)> Find(string text, MeirimDb db, CancellationToken cancel)
    {
        if (!text.StartsWith(KeyHandler.Prefix, StringComparison.Ordinal) || text.Length > 100) return (null, ExchangeProblems.KeyNotGood);
        var hash = KeyHandler.HashOf(text);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, cancel);
        if (key is null || !key.IsGoodOn(clock.Today)) return (null, ExchangeProblems.KeyNotGood);
        var now = clock.Now;
        if (key.LastUsedAt is null || now - key.LastUsedAt > BetweenNotes)
            await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, now), cancel);
        return (key, null);
    }

    private Problem? RateOf(ApiKey key, HttpContext http)
    {
        var limiter = _limiters.GetOrAdd(key.Id, _ => new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = key.PerMinute,
            TokensPerPeriod = Math.Max(1, key.PerMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(key.PerMinute < 6 ? 60.0 / key.PerMinute : 10),
            QueueLimit = 0,
        }));
        using var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired) return null;
        http.Response.Headers.RetryAfter = 10.ToString(CultureInfo.InvariantCulture);
        return ExchangeProblems.KeyTooOften.With(key.PerMinute);
    }

    private Task Refuse(HttpContext http, Problem problem) => ExchangeRefusal.Of(texts, problem).ExecuteAsync(http);
}
