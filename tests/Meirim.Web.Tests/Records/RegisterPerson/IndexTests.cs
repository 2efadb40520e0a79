using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.RegisterPerson;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private Dictionary<string, string?> Whole() => new()
    {
        ["Identifier"] = People.Identifier(app.Services).Value,
        ["Born"] = "1.3.1985",
        ["Names[0].Surname"] = "Қалмақова",
        ["Names[0].GivenName"] = "Айгүл",
        ["Names[1].Surname"] = "Калмакова",
        ["Names[1].GivenName"] = "Айгуль",
    };

    [Fact]
    public async Task A_person_is_registered_with_a_journal_entry_and_can_be_found()
    {
        var fields = Whole();
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit("/en/records/new", fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var page = await registrar.Page(answer.Headers.Location!.ToString());
        page.QuerySelector("h1")!.TextContent.ShouldBe("Қалмақова Айгүл");
        page.Body!.TextContent.ShouldContain("Калмакова Айгуль");
        page.Body.TextContent.ShouldNotContain(fields["Identifier"]!);
        var number = answer.Headers.Location.ToString().Split('/')[^1];
        await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            var person = await db.People.SingleAsync(p => p.Number == number);
            var entry = await db.JournalEntries.SingleAsync(e => e.PersonId == person.Id);
            (entry.Kind, entry.Right).ShouldBe((ActKind.PersonRegistered, Role.Registrar));
            (await db.RegisterEntries.SingleAsync(e => e.PersonId == person.Id)).DisplayName.ShouldBe("Қалмақова Айгүл");
            return 0;
        });
    }

    [Fact]
    public async Task The_same_identifier_twice_is_refused()
    {
        var fields = Whole();
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var first = await registrar.Submit("/en/records/new", fields);
        using var second = await registrar.Submit("/en/records/new", fields);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(second)).Body!.TextContent.ShouldContain("already in the register");
    }

    [Fact]
    public async Task Of_ten_at_once_with_one_identifier_exactly_one_is_registered()
    {
        var fields = Whole();
        using var registrar = await app.SignedInAs(Role.Registrar);
        var page = await registrar.Page("/en/records/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => registrar.Submit(page, "/en/records/new", fields)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Where(a => a.StatusCode != HttpStatusCode.Redirect).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Conflict);
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory]
    [InlineData("Identifier", "991231200008", "identification number is not right")]
    [InlineData("Identifier", "", "identification number is not right")]
    [InlineData("Born", "1.3.2985", "has not come yet")]
    [InlineData("Names[0].GivenName", "", "Give the surname and the given name")]
    public async Task Each_field_says_what_is_wrong_with_it(string field, string value, string message)
    {
        var fields = Whole();
        fields[field] = value;
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var answer = await registrar.Submit("/en/records/new", fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).Body!.TextContent.ShouldContain(message);
    }

    [Fact]
    public async Task A_practitioner_registers_nobody()
    {
        using var practitioner = await app.SignedInAs(Role.Practitioner);
        await practitioner.Page("/en/records/new", HttpStatusCode.Forbidden);
    }
}
