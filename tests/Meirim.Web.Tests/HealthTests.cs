using System.Net;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests;

[Collection(TheApplication.Name)]
public sealed class HealthTests(MeirimFixture app)
{
    [Fact]
    public async Task A_node_with_the_register_in_memory_is_healthy_and_says_no_more()
    {
        using var visitor = app.Visitor();
        await visitor.Page("/en/find?region=71");
        using var answer = await visitor.Get("/health");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_node_whose_database_does_not_answer_is_not()
    {
        await using var node = await OwnApplication.Start(new Dictionary<string, string?> { ["ReadDatabase"] = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1" });
        using var visitor = node.Visitor();
        using var answer = await visitor.Get("/health");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("Unhealthy");
    }
}
