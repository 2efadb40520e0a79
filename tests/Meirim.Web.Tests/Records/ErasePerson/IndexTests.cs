using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.ErasePerson;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_administrator_erases_with_number_ground_and_confirmation()
    {
        var person = await People.Create(app);
        using var administrator = await app.SignedInAs(Role.Administrator);

        using var answer = await administrator.Submit("/en/desk/erase", Fields(person.Number, "request 7", "true"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.Page("/en/desk/erase")).Body!.TextContent.ShouldContain($"The data of {person.Number} were erased");
    }

    [Theory]
    [InlineData("nonsense", "ground", "true", "nobody with this number")]
    [InlineData(null, "", "true", "Give the reason")]
    [InlineData(null, "ground", "false", "Tick the confirmation")]
    public async Task Each_field_says_what_is_wrong_with_it(string? number, string ground, string sure, string message)
    {
        var person = await People.Create(app);
        using var administrator = await app.SignedInAs(Role.Administrator);

        using var answer = await administrator.Submit("/en/desk/erase", Fields(number ?? person.Number, ground, sure));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).Body!.TextContent.ShouldContain(message);
    }

    [Fact]
    public async Task A_registrar_may_not_erase()
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page("/en/desk/erase", HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, string?> Fields(string number, string ground, string sure) =>
        new() { ["Number"] = number, ["Ground"] = ground, ["Sure"] = sure };
}
