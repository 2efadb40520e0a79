using System.Security.Cryptography;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>How long to wait after a try that failed: twice as long each time, up to four hours, a tenth more or less so that receivers are not all tried at once.</summary>
internal static class Backoff
{
    /// <summary>So long a delivery is tried; then the webhook is paused.</summary>
    public static readonly TimeSpan GiveUp = TimeSpan.FromDays(3);

    /// <summary>Longer than a call may take: while one process waits for the answer, no other tries.</summary>
    public static readonly TimeSpan Shortest = OutsideCalls.Limit * 2;

    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <param name="tries">How many were made, from 1.</param>
    public static TimeSpan After(int tries)
    {
        var pause = tries > 12 ? Longest : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Shortest.TotalSeconds * (1 << (tries - 1))));
        return pause * (1 + RandomNumberGenerator.GetInt32(0, 101) / 1000.0);
    }
}
