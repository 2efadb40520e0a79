using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Meirim.Web;

/// <summary>
/// What stands between us and the browser. Settings: <c>Proxies</c>, the addresses or networks of the balancers whose
/// <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed (comma between them; none by default);
/// <c>Https</c> = <c>true</c> where everything is HTTPS: plain requests are redirected and cookies are bound to it.
/// </summary>
internal static class Network
{
    public static bool IsHttpsOnly(IConfiguration configuration) => configuration.GetValue("Https", false);

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in Proxies(configuration))
                if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
                else if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
                else throw new InvalidOperationException($"The setting 'Proxies' holds '{proxy}', which is neither an address nor a network.");
        });
        services.AddHttpsRedirection(options => options.HttpsPort = configuration.GetValue("HttpsPort", 443));
    }

    /// <summary>Comes first: everything after it sees the browser's address and scheme.</summary>
    public static void Use(WebApplication app)
    {
        if (Proxies(app.Configuration).Length > 0) app.UseForwardedHeaders();
        if (IsHttpsOnly(app.Configuration)) app.UseHttpsRedirection();
    }

    private static string[] Proxies(IConfiguration configuration) =>
        (configuration["Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
