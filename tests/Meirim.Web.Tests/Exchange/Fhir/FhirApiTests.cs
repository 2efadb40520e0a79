using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Fhir;

[Collection(TheRegisterForOthers.Name)]
public sealed class FhirApiTests(FhirApplication register)
{
    [SkippableFact]
    public Task Another_program_finds_every_resource_to_be_fhir_r4() => ForeignCheck.Run("fhir.mjs", register.App.Address, "Kalmakova");

    [Fact]
    public async Task A_practitioner_is_what_the_public_may_read_and_no_more()
    {
        var person = await register.Get("/fhir/Practitioner/" + register.Carer.Number);
        person.GetProperty("active").GetBoolean().ShouldBeTrue();
        person.GetProperty("name").EnumerateArray().Select(n => n.GetProperty("text").GetString()).ShouldBe(["Қалмақова Айгүл Серікқызы", "Калмакова Айгуль Сериковна"]);
        person.GetProperty("qualification")[0].GetProperty("period").GetProperty("end").GetString().ShouldBe("2029-04-30");
        person.GetProperty("communication").GetArrayLength().ShouldBe(2);
        var text = person.GetRawText();
        text.ShouldNotContain("birthDate");
        text.ShouldNotContain("1985");
    }

    [Theory]
    [InlineData("name=Kalmakova")]
    [InlineData("name=калмакова+айгуль")]
    [InlineData("family=Калмак")]
    [InlineData("family=калмак")]
    [InlineData("family:contains=АЛМАК")]
    [InlineData("family:exact=Калмакова")]
    [InlineData("given=Айгүл")]
    [InlineData("name:contains=алмақ")]
    [InlineData("name=Kalmakova&active=true")]
    public async Task A_person_is_found_by_name(string asked) => (await register.Ids("Practitioner?" + asked)).ShouldContain(register.Carer.Number);

    [Theory]
    [InlineData("family:exact=Калмаков")]
    [InlineData("given=Калмакова")]
    [InlineData("name=Kalmakova&active=false")]
    [InlineData("name=Kalmakova&_lastUpdated=lt2020")]
    [InlineData("identifier=urn:other|KZ-0000001-1")]
    public async Task And_not_by_what_is_not_so(string asked) => (await register.Ids("Practitioner?" + asked)).ShouldNotContain(register.Carer.Number);

    [Fact]
    public async Task One_asks_by_number_state_and_time()
    {
        (await register.Ids("Practitioner?identifier=" + register.Carer.Number)).ShouldBe([register.Carer.Number]);
        (await register.Ids($"Practitioner?identifier=urn:meirim:kz:register-number|{register.Carer.Number}")).ShouldBe([register.Carer.Number]);
        (await register.Ids("Practitioner?active=false&_count=100")).ShouldBe([register.Suspended.Number, register.Former.Number], ignoreOrder: true);
        (await register.Ids("Practitioner?_lastUpdated=ge2020-01-01&_lastUpdated=lt2999&_count=100")).ShouldContain(register.Carer.Number);
        (await register.Ids("Practitioner?_lastUpdated=gt2999")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Posts_are_found_by_everything_they_say()
    {
        var role = (await register.Ids("PractitionerRole?practitioner=Practitioner/" + register.Carer.Number)).ShouldHaveSingleItem();
        foreach (var asked in new[]
        {
            $"organization=Organization/{register.Centre.Id}", $"location={register.Centre.Id}", "role=3412-0-008&active=true", "specialty=social-legal",
            $"service=HealthcareService/{register.Centre.Id:N}.social-legal", $"_id={role}",
        })
            (await register.Ids($"PractitionerRole?_count=100&{asked}")).ShouldContain(role, asked);
        (await register.Ids("PractitionerRole?specialty=social-economic")).ShouldBeEmpty();
        (await register.Ids("PractitionerRole?service=HealthcareService/nothing")).ShouldBeEmpty();
        var included = await register.Get($"/fhir/PractitionerRole?_id={role}&_include=PractitionerRole:practitioner");
        included.GetProperty("total").GetInt32().ShouldBe(1);
        included.GetProperty("entry")[1].GetProperty("resource").GetProperty("id").GetString().ShouldBe(register.Carer.Number);
    }

    [Fact]
    public async Task Organisations_and_their_services_are_found()
    {
        (await register.Ids("Organization?name=Испытательный&identifier=" + register.Centre.Organisation.Identifier)).ShouldBe([register.Centre.Id.ToString()]);
        (await register.Ids("Organization?name:contains=ОРТАЛЫҒЫ&type=service-centre")).Count.ShouldBe(2);
        (await register.Ids("Location?organization=Organization/" + register.Centre.Id)).ShouldBe([register.Centre.Id.ToString()]);
        (await register.Get("/fhir/Location/" + register.Centre.Id)).GetProperty("address").GetProperty("city").GetString().ShouldBe("Алматы");
        // not what a hidden person gives, nor one who works for two
        (await register.Ids("HealthcareService?organization=" + register.Centre.Id)).ShouldBe([$"{register.Centre.Id:N}.social-domestic", $"{register.Centre.Id:N}.social-legal"]);
        (await register.Ids("HealthcareService?service-type=social-medical")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_hidden_are_nowhere()
    {
        (await register.Ids("Practitioner?_count=100")).ShouldNotContain(register.Hidden.Number);
        (await register.Ids("PractitionerRole?_count=100&practitioner=" + register.Hidden.Number)).ShouldBeEmpty();
        (await register.Ids("Practitioner?name=Жасырын")).ShouldBeEmpty();
        await Refused($"/fhir/Practitioner/{register.Hidden.Number}", HttpStatusCode.NotFound, "not-found");
        // but whoever made a copy is told to drop it
        (await register.Get("/fhir/Practitioner/_history?_since=2020-01-01&_count=100")).GetProperty("entry").EnumerateArray()
            .Single(e => e.GetProperty("request").GetProperty("url").GetString() == "Practitioner/" + register.Hidden.Number)
            .GetProperty("request").GetProperty("method").GetString().ShouldBe("DELETE");
    }

    [Fact]
    public async Task The_erased_are_gone_and_followers_are_told()
    {
        var person = await People.Create(register.App, p => p.Named("Өшірілген", "Адам").With(register.Centre.Post(), new DateOnly(2020, 1, 1)));
        var role = (await register.Ids("PractitionerRole?practitioner=" + person.Number)).Single();
        var before = Uri.EscapeDataString(register.App.Clock.GetUtcNow().AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        await register.App.With(async services =>
        {
            var store = services.GetRequiredService<RecordStore>();
            var act = Act.Now(ActKind.PersonErased, Actor.Program, services.GetRequiredService<CountryClock>(), "asked");
            var file = (await store.Find(person.Number))!;
            file.Erase(act);
            return await store.Commit(act, file);
        });

        await Refused("/fhir/Practitioner/" + person.Number, HttpStatusCode.Gone, "deleted");
        await Refused("/fhir/PractitionerRole/" + role, HttpStatusCode.Gone, "deleted");
        foreach (var (type, id) in new[] { ("Practitioner", person.Number), ("PractitionerRole", role) })
            (await register.Get($"/fhir/{type}/_history?_since={before}&_count=100")).GetProperty("entry").EnumerateArray()
                .ShouldContain(e => e.GetProperty("request").GetProperty("method").GetString() == "DELETE" && e.GetProperty("request").GetProperty("url").GetString() == $"{type}/{id}", type);
    }

    [Fact]
    public async Task A_reader_who_has_it_already_is_sent_nothing()
    {
        using var visitor = register.App.Visitor();
        using var first = await visitor.Get("/fhir/Practitioner/" + register.Carer.Number);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/fhir/Practitioner/" + register.Carer.Number, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await visitor.Http.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        first.Content.Headers.LastModified.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_search_may_come_as_a_form()
    {
        using var visitor = register.App.Visitor();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "Kalmakova" });
        using var answer = await visitor.Http.PostAsync(new Uri("/fhir/Practitioner/_search", UriKind.Relative), form);
        FhirApplication.Ids(await answer.Content.ReadFromJsonAsync<JsonElement>()).ShouldContain(register.Carer.Number);
    }

    [Theory]
    [InlineData("/fhir/Practitioner?_count=many", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("/fhir/Practitioner?_lastUpdated=yesterday", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("/fhir/Practitioner?active=perhaps", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("/fhir/Practitioner?family:sounds=a", HttpStatusCode.BadRequest, "EXC-001")]
    [InlineData("/fhir/Practitioner/_history?_since=soon", HttpStatusCode.BadRequest, "EXC-002")]
    [InlineData("/fhir/Patient/1", HttpStatusCode.NotFound, "EXC-003")]
    [InlineData("/fhir", HttpStatusCode.NotFound, "EXC-003")]
    [InlineData("/fhir/Practitioner?_format=xml", HttpStatusCode.NotAcceptable, "EXC-005")]
    public async Task What_cannot_be_answered_is_refused_with_its_code(string path, HttpStatusCode status, string code) =>
        (await Refused(path, status, null)).ShouldContain(code);

    private async Task<string> Refused(string path, HttpStatusCode status, string? issue)
    {
        using var visitor = register.App.Visitor();
        using var answer = await visitor.Get(path);
        answer.StatusCode.ShouldBe(status, path);
        var outcome = await answer.Content.ReadFromJsonAsync<JsonElement>();
        outcome.GetProperty("resourceType").GetString().ShouldBe("OperationOutcome");
        if (issue is not null) outcome.GetProperty("issue")[0].GetProperty("code").GetString().ShouldBe(issue);
        return outcome.GetRawText();
    }
}
