using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Capacity.State;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task What_the_employer_states_is_a_fact_of_the_person_and_the_search_shows_it()
    {
        using var scene = await Tended.Create(app);
        var person = await scene.Worker();
        using var first = await State(scene, person, "2");
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var second = await State(scene, person, "1");
        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var offers = (await Facts(person)).Where(f => f.Kind == FactKind.Offer).ToList();
        offers.Select(f => (((Offer)f.ToFact().Body).Places, f.SupersededAt is null)).ShouldBe([(2, false), (1, true)], ignoreOrder: true);
        var acts = await app.With(async s => (await s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.PersonId == person.Id && e.Right == Role.OrganisationManager).ToListAsync()).OrderBy(e => e.At).Select(e => e.Kind).ToList());
        acts.ShouldBe([ActKind.FactRecorded, ActKind.FactSuperseded]);
        using var visitor = app.Visitor();
        (await visitor.Page($"/ru/find?free=now&organisation={scene.At.Id:N}")).QuerySelectorAll(".r-people > li").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Form.Places", "")]
    [InlineData("Form.Places", "-1")]
    [InlineData("Form.Places", "201")]
    [InlineData("Form.WaitingDays", "soon")]
    [InlineData("Form.Hours", "61")]
    public async Task Each_field_is_checked(string field, string value)
    {
        using var scene = await Tended.Create(app);
        var person = await scene.Worker();
        using var answer = await scene.Manager.Browser.Submit(Path(person), new Dictionary<string, string?> { ["Form.Places"] = "1", [field] = value });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Facts(person)).ShouldNotContain(f => f.Kind == FactKind.Offer);
    }

    [Fact]
    public async Task A_record_that_changed_meanwhile_is_not_written_unseen()
    {
        using var scene = await Tended.Create(app);
        var person = await scene.Worker();
        var page = await scene.Manager.Browser.Page(Path(person));
        using var first = await State(scene, person, "2");
        using var second = await scene.Manager.Browser.Submit(page, Path(person), new Dictionary<string, string?> { ["Form.Places"] = "3" });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Someone_elses_staff_is_not_found_and_others_are_refused()
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app);
        var (mine, theirs) = (await scene.Worker(), await other.Worker());
        foreach (var number in new[] { theirs.Number, "KZ-9999999-9", "x" })
            await scene.Manager.Browser.Page("/ru/staff/capacity/" + number, HttpStatusCode.NotFound);
        await scene.Registrar.Browser.Page(Path(mine), HttpStatusCode.Forbidden);
        using var visitor = app.Visitor();
        using var sent = await visitor.Get(Path(mine));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static string Path(Person person) => "/ru/staff/capacity/" + person.Number;

    private static Task<HttpResponseMessage> State(Tended scene, Person person, string places) => scene.Manager.Browser.Submit(Path(person), new Dictionary<string, string?> { ["Form.Places"] = places });

    private Task<List<StoredFact>> Facts(Person person) => app.With(s => s.GetRequiredService<MeirimDb>().Facts.AsNoTracking().Where(f => f.PersonId == person.Id).ToListAsync());
}
