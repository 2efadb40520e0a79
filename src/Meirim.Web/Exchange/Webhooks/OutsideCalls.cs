using System.Net;
using System.Net.Sockets;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// Calls to addresses that administrators typed. A name is resolved here, every address it has is judged, and it is that
/// address which is connected to: a name that resolves otherwise a moment later gains nothing. Redirects are not followed, no
/// proxy is asked, answers are not read. Setting <c>Webhooks:OwnNetwork</c> = <c>true</c> lets receivers stand in the own
/// network, and on this machine without HTTPS.
/// </summary>
public sealed class OutsideCalls : IDisposable
{
    /// <summary>The time for one call, from looking up the name to the head of the answer.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly HttpClient _http;

    public OutsideCalls(IConfiguration configuration) : this(MayStayInside(configuration), Resolve)
    {
    }

    internal OutsideCalls(bool ownNetwork, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        OwnNetwork = ownNetwork;
        _resolve = resolve;
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = Connect,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 16 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        })
        { Timeout = Limit };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Meirim");
    }

    public bool OwnNetwork { get; }

    public static bool MayStayInside(IConfiguration configuration) => configuration.GetValue("Webhooks:OwnNetwork", false);

    /// <summary>Sends the request; of the answer only its head is read.</summary>
    public async Task<PostAnswer> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return PostAnswer.Of(response);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException || problem is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return new PostAnswer { Problem = PostProblem.Of(problem) };
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<IPAddress[]> Resolve(string host, CancellationToken cancel) =>
        IPAddress.TryParse(host, out var address) ? [address] : await Dns.GetHostAddressesAsync(host, cancel);

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await _resolve(context.DnsEndPoint.Host, cancel);
        // a name with one foot in our network is as bad as one with both
        if (addresses.Length == 0 || !OwnNetwork && !Array.TrueForAll(addresses, OutsideAddress.Is)) throw new AddressRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
