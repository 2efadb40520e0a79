using System.Net;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Reads the address of a receiver: HTTPS, without name and password, without a fragment.</summary>
internal static class ReceiverAddress
{
    private const int Longest = 500;

    /// <param name="ownNetwork">Receivers may stand in the own network, and on this machine without HTTPS.</param>
    public static Outcome<string> Read(string? typed, bool ownNetwork)
    {
        if (typed is null || typed.Trim().Length > Longest || !Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var uri)) return WebhookProblems.AddressUnreadable;
        if (uri.Host.Length == 0 || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return WebhookProblems.AddressUnreadable;
        if (uri.Scheme != Uri.UriSchemeHttps && !(ownNetwork && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) return WebhookProblems.AddressUnreadable;
        if (!ownNetwork && (uri.IsLoopback || IPAddress.TryParse(uri.Host, out var address) && !OutsideAddress.Is(address))) return WebhookProblems.AddressInside;
        // the form that is sent is the form that is signed: letters of other scripts as they stand in the name system
        return new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }
}
