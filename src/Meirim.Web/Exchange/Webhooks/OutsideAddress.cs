using System.Net;
using System.Net.Sockets;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// Whether an address lies in the open network. Everything that IANA sets apart for other uses does not (the registries of
/// special-purpose addresses, RFC 6890): loopback, private, link-local, the metadata addresses of clouds, documentation, tunnels.
/// </summary>
internal static class OutsideAddress
{
    private static readonly IPNetwork[] NotOutside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>Of the sixth version only these are given out for the open network.</summary>
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !GivenOut.Contains(address)) return false;
        return !Array.Exists(NotOutside, n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address));
    }
}
