using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.HideEntry;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Ground = "police, no. 5 of 2026";

    /// <summary>A right number that was never given.</summary>
    private static readonly string Nobody = RegisterNumber.Of("KZ", 9_999_999);

    [Fact]
    public async Task The_public_answer_for_one_who_is_hidden_is_that_for_a_number_never_given()
    {
        var person = await People.Create(app);
        await Hide(person);
        using var visitor = app.Visitor();

        foreach (var path in new[] { "/kk/specialists/{0}", "/ru/specialists/{0}?on=2020-01-01", "/en/specialists/{0}/wrong", "/api/v1/specialists/{0}", "/api/v1/specialists/{0}?on=2999-01-01" })
        {
            using var hidden = await visitor.Get(path.Replace("{0}", person.Number));
            using var unknown = await visitor.Get(path.Replace("{0}", Nobody));
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            hidden.Headers.Select(h => h.Key).Order().ShouldBe(unknown.Headers.Select(h => h.Key).Order());
            Without(await hidden.Content.ReadAsStringAsync(), person.Number).ShouldBe(Without(await unknown.Content.ReadAsStringAsync(), Nobody), path);
        }
    }

    [Fact]
    public async Task Officers_read_the_ground_and_the_person_reads_only_that_they_are_hidden()
    {
        var person = await People.Create(app);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        await Hide(person);
        using var registrar = await app.SignedInAs(Role.Registrar);

        var mine = (await own.Page("/en/my-record")).QuerySelector("main")!.TextContent;

        mine.ShouldContain("Your entry is hidden for your safety");
        mine.ShouldNotContain(Ground);
        var theirs = (await registrar.Page($"/en/records/{person.Number}")).QuerySelector("main")!.TextContent;
        theirs.ShouldContain("hidden for safety");
        theirs.ShouldContain(Ground);
    }

    [Fact]
    public async Task Shown_again_the_entry_is_there_and_the_reason_in_the_journal()
    {
        var person = await People.Create(app, p => p.With(new Concealment(Ground), new DateOnly(2024, 1, 1)));
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{person.Number}/hide", new Dictionary<string, string?> { ["Ground"] = "the danger is over" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        using var visitor = app.Visitor();
        await visitor.Page($"/en/specialists/{person.Number}");
        var facts = await app.With(s => s.GetRequiredService<MeirimDb>().Facts.AsNoTracking().Where(f => f.PersonId == person.Id).ToListAsync());
        facts.Single(f => f.SupersededAt is null).Until.ShouldNotBeNull();
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.PersonId == person.Id && e.Kind == ActKind.FactSuperseded))).Reason.ShouldBe("the danger is over");
    }

    [Fact]
    public async Task Hidden_and_shown_on_one_day_leaves_nothing_hidden()
    {
        var person = await People.Create(app);
        await Hide(person);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{person.Number}/hide", new Dictionary<string, string?> { ["Ground"] = "a mistake" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var visitor = app.Visitor();
        await visitor.Page($"/en/specialists/{person.Number}");
    }

    [Fact]
    public async Task Of_two_registrars_one_hides_and_a_ground_is_asked_for()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/ru/records/{person.Number}/hide";
        var page = await registrar.Page(path);

        using var silent = await registrar.Submit(page, path, new Dictionary<string, string?> { ["Ground"] = " " });
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => registrar.Submit(page, path, new Dictionary<string, string?> { ["Ground"] = Ground + i })));

        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_merged_number_does_not_betray_one_who_is_hidden()
    {
        var (one, other) = await MergePeople.Twins.Create(app);
        await MergePeople.Twins.Merge(app, one, other);
        await Hide(one);
        using var visitor = app.Visitor();

        await visitor.Page($"/en/specialists/{one.Number}", HttpStatusCode.NotFound);
        await visitor.Page($"/en/specialists/{other.Number}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_restriction_is_two_clicks_and_so_is_its_end()
    {
        var person = await People.Create(app, p => p.With(new Sanction("suspended", "Комиссия", "п. 5"), new DateOnly(2026, 1, 1)));
        using var registrar = await app.SignedInAs(Role.Registrar);
        var record = await registrar.Page($"/en/records/{person.Number}");
        var restrict = record.QuerySelector("a[href$='type=restricted']")!.GetAttribute("href")!;
        var lift = record.QuerySelector("a[href$='end=true']")!.GetAttribute("href")!;

        using var restricted = await registrar.Submit(restrict, new Dictionary<string, string?> { ["Form.Body"] = "Комиссия", ["Form.Clause"] = "п. 6" });
        using var lifted = await registrar.Submit(lift, new Dictionary<string, string?> { ["Reason"] = "decision no. 3" });

        restricted.StatusCode.ShouldBe(HttpStatusCode.Redirect, await restricted.Content.ReadAsStringAsync());
        lifted.StatusCode.ShouldBe(HttpStatusCode.Redirect, await lifted.Content.ReadAsStringAsync());
        using var visitor = app.Visitor();
        var entry = (await visitor.Page($"/en/specialists/{person.Number}")).QuerySelector("main")!.TextContent;
        entry.ShouldContain("Restricted");
        entry.ShouldNotContain("Suspended");
    }

    [Fact]
    public async Task Other_roles_and_regions_are_refused()
    {
        var at = await Workplace.Create(app, region: "75");
        var person = await People.Create(app, p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        using var elsewhere = await app.SignedInAs(new Grant(Role.Registrar, Region: "10"));
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        using var registrar = await app.SignedInAs(Role.Registrar);
        await elsewhere.Page($"/en/records/{person.Number}/hide", HttpStatusCode.Forbidden);
        await own.Page($"/en/records/{person.Number}/hide", HttpStatusCode.Forbidden);
        await registrar.Page($"/en/records/{Nobody}/hide", HttpStatusCode.NotFound);
    }

    private async Task Hide(Person person)
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var answer = await registrar.Submit($"/en/records/{person.Number}/hide", new Dictionary<string, string?> { ["Ground"] = Ground });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The text without the number asked for and without what differs from answer to answer.</summary>
    private static string Without(string text, string number) =>
        System.Text.RegularExpressions.Regex.Replace(text.Replace(number, "N"), "(name=\"__RequestVerificationToken\"[^>]*>)|(traceId\":\"[^\"]*)", "");
}
