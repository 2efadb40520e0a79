using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests;

[Collection(TheApplication.Name)]
public sealed class ReadingDbTests(MeirimFixture app)
{
    [Fact]
    public async Task With_a_replica_the_search_reads_there_and_nowhere_else()
    {
        var person = await People.Create(app, p => p.Named("Көшірмебаев", "Самат"));
        // the database of all tests stands for the replica of an application whose own database holds nobody
        await using var node = await OwnApplication.Start(new Dictionary<string, string?> { ["ReadDatabase"] = app.Arguments[3] });
        using var scope = node.Services.CreateScope();

        var answer = (await scope.ServiceProvider.GetRequiredService<SpecialistSearch>().Find(SearchQuestion.Read(f => f == "q" ? "Көшірмебаев Самат" : default))).Value;

        answer.People.Select(p => p.Number).ShouldBe([person.Number]);
    }
}
