using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.SupersedeFact;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Another_fact_stands_in_its_place_and_the_old_one_stays_readable()
    {
        var (number, person, fact) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{number}/facts/{fact}/supersede";

        using var answer = await registrar.Submit(path, new Dictionary<string, string?> { ["Reason"] = "wrong year", ["Form.From"] = "2023-10-29" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var text = (await registrar.Page($"/en/records/{number}")).QuerySelector("main")!.TextContent;
        text.ShouldContain("wrong year");
        var facts = await Facts(person);
        var old = facts.Single(f => f.Id == fact);
        old.SupersededAt.ShouldNotBeNull();
        facts.Single(f => f.Id == old.Successor).From.ShouldBe(new DateOnly(2023, 10, 29));
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.Id == old.SupersededBy))).Kind.ShouldBe(ActKind.FactSuperseded);
    }

    [Fact]
    public async Task A_fact_can_be_withdrawn_without_another()
    {
        var (number, person, fact) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{number}/facts/{fact}/supersede",
            new Dictionary<string, string?> { ["Reason"] = "another person", ["Withdraw"] = "true" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var old = (await Facts(person)).Single();
        (old.SupersededAt is not null, old.Successor).ShouldBe((true, null));
    }

    [Fact]
    public async Task A_reason_is_asked_for()
    {
        var (number, person, fact) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/ru/records/{number}/facts/{fact}/supersede", new Dictionary<string, string?> { ["Reason"] = "  ", ["Withdraw"] = "true" });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).Body!.TextContent.ShouldContain("Укажите причину");
        (await Facts(person)).Single().SupersededAt.ShouldBeNull();
    }

    [Fact]
    public async Task Of_ten_at_once_exactly_one_supersedes()
    {
        var (number, person, fact) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{number}/facts/{fact}/supersede";
        var page = await registrar.Page(path);

        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i =>
            registrar.Submit(page, path, new Dictionary<string, string?> { ["Reason"] = "r" + i, ["Form.From"] = $"2023-10-{i:00}" })));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await Facts(person)).Count.ShouldBe(2);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task An_unknown_fact_and_one_of_another_person_are_not_found()
    {
        var (number, _, _) = await WithAward();
        var (_, _, foreign) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);

        await registrar.Page($"/en/records/{number}/facts/{Guid.CreateVersion7()}/supersede", HttpStatusCode.NotFound);
        await registrar.Page($"/en/records/{number}/facts/{foreign}/supersede", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fact_superseded_before_says_so()
    {
        var (number, _, fact) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{number}/facts/{fact}/supersede";
        using var first = await registrar.Submit(path, new Dictionary<string, string?> { ["Reason"] = "r", ["Withdraw"] = "true" });

        (await registrar.Page(path)).Body!.TextContent.ShouldContain("already been superseded");
    }

    private async Task<(string Number, Guid Person, Guid Fact)> WithAward()
    {
        var person = await People.Create(app, p => p.With(new Award("Алғыс хат"), new DateOnly(2024, 10, 27)));
        return (person.Number, person.Id, (await Facts(person.Id)).Single().Id);
    }

    private Task<List<Web.Records.StoredFact>> Facts(Guid person) =>
        app.With(s => s.GetRequiredService<MeirimDb>().Facts.AsNoTracking().Where(f => f.PersonId == person).ToListAsync());
}
