using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Meirim.Web.Accounts;

/// <summary>
/// How many sign-ins one address may try. Generous: a whole office may stand behind one address and begin at nine. Against
/// guessing one account's password there is the strict count of <see cref="SignIn.SignInAttempts"/>; this is against
/// guessing many accounts' passwords from one place, and guards the processor, for a password takes long to check.
/// </summary>
internal static class AccountLimits
{
    /// <summary>Name of the policy; pages take it by <c>[EnableRateLimiting]</c>. Only what is sent counts, looking at a page does not.</summary>
    public const string Policy = "sign-in";

    private const int PerMinute = 240, AtOnce = 120;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        int perMinute = configuration.GetValue("SignIn:PerMinute", PerMinute), atOnce = configuration.GetValue("SignIn:AtOnce", AtOnce);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetTokenBucketLimiter(Place(http.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = atOnce,
                    TokensPerPeriod = Math.Max(1, perMinute / 60),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>The address; of IPv6 the first 64 bits, which is what one household or office is given.</summary>
    internal static string Place(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
