using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.FindPerson;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_record_is_opened_by_number_and_by_identifier()
    {
        var person = await People.Create(app);
        var identifier = await app.With(s => Task.FromResult(s.GetRequiredService<IdentifierVault>().Decrypt(person.IdentifierCipher!)));
        using var registrar = await app.SignedInAs(Role.Registrar);

        foreach (var sought in new[] { person.Number, person.Number.ToLowerInvariant().Replace("-", ""), identifier, identifier.Insert(6, " ") })
        {
            using var answer = await registrar.Submit("/en/records", new Dictionary<string, string?> { ["Sought"] = sought });
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, sought);
            answer.Headers.Location!.ToString().ShouldBe($"/en/records/{person.Number}");
        }
    }

    [Theory]
    [InlineData("991231200008")]
    [InlineData("12")]
    [InlineData("")]
    public async Task Neither_number_nor_identifier_is_refused_in_words(string sought)
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var answer = await registrar.Submit("/ru/records", new Dictionary<string, string?> { ["Sought"] = sought });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).Body!.TextContent.ShouldContain("Идентификационный номер записан с ошибкой");
    }

    [Fact]
    public async Task A_stranger_is_not_found_and_the_page_stays()
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var answer = await registrar.Submit("/kk/records", new Dictionary<string, string?> { ["Sought"] = "991231200007" });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).Body!.TextContent.ShouldContain("Мұндай нөмірмен ешкім жоқ");
    }
}
