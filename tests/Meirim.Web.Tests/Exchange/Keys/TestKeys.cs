using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Keys;

internal static class TestKeys
{
    public static async Task<(ApiKey Key, string Text)> Make(IServiceProvider provider, string scopes = "search bulk", int perMinute = 6_000, DateOnly? lastDay = null)
    {
        await using var scope = provider.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<KeyHandler>().Make(Actor.Program, new NewKey("A test", "Test organisation", scopes.Split(' '), perMinute, lastDay))).Value;
    }

    public static async Task<HttpResponseMessage> Ask(Infrastructure.Browser visitor, string path, string key, string? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        if (version is not null) request.Headers.Add("Meirim-Version", version);
        return await visitor.Http.SendAsync(request);
    }
}
