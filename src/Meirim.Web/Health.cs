using Meirim.Web.Register;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meirim.Web;

/// <summary>
/// <c>GET /health</c> for balancers: 200 when this process can read its database and has the public register in memory, else 503.
/// It says no more: whoever asks is not known.
/// </summary>
internal static class Health
{
    public static void Add(IServiceCollection services) => services.AddHealthChecks().AddCheck<RegisterIsRead>("register");

    public static void Map(WebApplication app) => app.MapHealthChecks("/health");

    private sealed class RegisterIsRead(PublicSpecialists people) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            people.IsRead && await people.CanRead(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
