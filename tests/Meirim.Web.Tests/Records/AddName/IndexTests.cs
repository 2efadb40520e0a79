using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.AddName;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_new_name_takes_the_place_of_the_old_one_in_its_language()
    {
        var person = await People.Create(app, p => p.Named("Ескиева", "Мәриям"));
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{person.Number}/names/new", new Dictionary<string, string?>
        {
            ["Name.Spelling"] = "kk",
            ["Name.Surname"] = "Жаңаева",
            ["Name.GivenName"] = "Мәриям",
            ["Replaces"] = "true",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        await app.With(async s =>
        {
            var entry = await s.GetRequiredService<MeirimDb>().RegisterEntries.SingleAsync(e => e.PersonId == person.Id);
            entry.DisplayName.ShouldBe("Жаңаева Мәриям");
            entry.Spellings.ShouldNotContain("Ескиева");
            return 0;
        });
    }

    [Fact]
    public async Task A_half_name_and_the_same_name_are_refused()
    {
        var person = await People.Create(app, p => p.Named("Ескиева", "Мәриям"));
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{person.Number}/names/new";

        using var half = await registrar.Submit(path, new Dictionary<string, string?> { ["Name.Surname"] = "Жаңаева" });
        half.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var same = await registrar.Submit(path, new Dictionary<string, string?> { ["Name.Spelling"] = "kk", ["Name.Surname"] = "Ескиева", ["Name.GivenName"] = "Мәриям" });
        same.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
