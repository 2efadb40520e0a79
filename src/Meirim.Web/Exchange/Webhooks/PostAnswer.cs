using System.Globalization;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>What a receiver answered, or why nothing came.</summary>
public sealed record PostAnswer
{
    public int? Status { get; init; }

    /// <summary>A code of <see cref="PostProblem"/>; null when an answer came.</summary>
    public string? Problem { get; init; }

    /// <summary>How long the receiver asks us to wait, in seconds from now or until a moment (RFC 9110, 10.2.3).</summary>
    public TimeSpan? RetryAfter { get; init; }

    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>From whom it takes events, and how many a minute (CloudEvents HTTP 1.1 Web Hooks, 4.2).</summary>
    public string? AllowedOrigin { get; init; }

    public int? AllowedPerMinute { get; init; }

    public bool IsTaken => Status is >= 200 and < 300;

    public bool IsGone => Status == 410;

    public static PostAnswer Of(HttpResponseMessage response) => new()
    {
        Status = (int)response.StatusCode,
        RetryAfter = response.Headers.RetryAfter?.Delta,
        RetryAt = response.Headers.RetryAfter?.Date,
        AllowedOrigin = Header(response, "WebHook-Allowed-Origin"),
        AllowedPerMinute = int.TryParse(Header(response, "WebHook-Allowed-Rate"), NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate > 0 ? rate : null,
    };

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values).Trim() : null;
}
