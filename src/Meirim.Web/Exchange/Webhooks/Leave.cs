namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// Asks a receiver whether it wants to be told (CloudEvents HTTP 1.1 Web Hooks, 4): an OPTIONS request with our name, answered
/// with our name. Without it anybody's server could be made a target.
/// </summary>
public sealed class Leave(OutsideCalls calls, EntryEvents events)
{
    /// <summary>What hinders, a code of <see cref="PostProblem"/>; null when leave is given, with how often a minute.</summary>
    public async Task<(string? Hindrance, int? PerMinute)> Ask(string address, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("WebHook-Request-Origin", events.Origin);
        var answer = await calls.Send(request, cancel);
        if (answer.Problem is { } problem) return (problem, null);
        if (!answer.IsTaken) return (PostProblem.Status, null);
        return answer.AllowedOrigin is { } allowed && (allowed == "*" || allowed.Split(',', StringSplitOptions.TrimEntries).Contains(events.Origin, StringComparer.OrdinalIgnoreCase))
            ? (null, answer.AllowedPerMinute)
            : (PostProblem.Leave, null);
    }
}
