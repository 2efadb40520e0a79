using System.Net;
using System.Text.Json;
using Meirim.Web.Tests.Exchange.Fhir;

namespace Meirim.Web.Tests.Exchange.Hsds;

[Collection(TheRegisterForOthers.Name)]
public sealed class HsdsApiTests(FhirApplication register)
{
    [SkippableFact]
    public Task Another_program_finds_every_answer_to_be_hsds_3_0() => ForeignCheck.Run("hsds.mjs", register.App.Address);

    [Fact]
    public async Task An_organisation_gives_what_the_people_give_who_work_only_there()
    {
        var organisation = await register.Get("/hsds/organizations/" + register.Centre.Id);
        organisation.GetProperty("services").EnumerateArray().Select(s => s.GetProperty("name").GetString())
            .ShouldBe(["әлеуметтік-тұрмыстық", "әлеуметтік-құқықтық"], ignoreOrder: true);
        organisation.GetProperty("locations")[0].GetProperty("name").GetString().ShouldBe("Алматы");
    }

    [Fact]
    public async Task Of_people_it_says_nothing()
    {
        foreach (var list in new[] { "services", "organizations", "service_at_locations" })
        {
            var text = (await register.Get($"/hsds/{list}?full=true")).GetRawText();
            text.ShouldNotContain("Қалмақова");
            text.ShouldNotContain(register.Carer.Number);
        }
    }

    [Theory]
    [InlineData("search=Алматы", 2)]
    [InlineData("search=Almaty+legal", 1)]
    [InlineData("search=құқық", 1)]
    [InlineData("search=nothing-of-that-sort", 0)]
    public async Task Services_are_searched_in_every_language(string asked, int found) =>
        (await register.Get("/hsds/services?" + asked)).GetProperty("total_items").GetInt32().ShouldBe(found);

    [Theory]
    [InlineData("services?per_page=x", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("services?organization_id=1", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("services?full=perhaps", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("services?modified_after=soon", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("organizations/1", HttpStatusCode.NotFound, "EXC-003")]
    [InlineData("contacts", HttpStatusCode.NotFound, "EXC-003")]
    public async Task What_cannot_be_answered_is_refused_with_its_code(string path, HttpStatusCode status, string code)
    {
        using var visitor = register.App.Visitor();
        using var answer = await visitor.Get("/hsds/" + path);
        answer.StatusCode.ShouldBe(status);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
    }
}
