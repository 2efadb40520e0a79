using System.Net;
using System.Text.Json;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Records.MergePeople;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.MergePeople;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Two_records_stand_side_by_side_and_their_differences_are_said_in_words()
    {
        var (one, other) = await Twins.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        var text = (await registrar.Page(Twins.Path(other, one))).QuerySelector("main")!.TextContent;

        text.ShouldContain("Қалмақова");
        text.ShouldContain("Калмакова");
        text.ShouldContain("differs");
        text.ShouldContain("only one has it");
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: other.Id));
        (await own.Page("/en/my-record/views")).QuerySelector("main")!.TextContent.ShouldContain("compared your record");
    }

    [Fact]
    public async Task The_kept_record_holds_the_facts_of_both_and_what_both_hold_once()
    {
        var (one, other) = await Twins.Create(app);
        await Twins.Merge(app, one, other);
        using var registrar = await app.SignedInAs(Role.Registrar);

        var page = (await registrar.Page($"/en/records/{one.Number}")).QuerySelector("main")!;

        // a post, the award that both hold, the award of the other
        page.QuerySelectorAll("[id^='fact-']").Length.ShouldBe(3);
        page.TextContent.ShouldContain("Алғыс хат");
        page.TextContent.ShouldContain("Калмакова");
        page.TextContent.ShouldContain(other.Number);
        var facts = await app.With(s => s.GetRequiredService<MeirimDb>().Facts.AsNoTracking().Where(f => f.PersonId == other.Id).ToListAsync());
        facts.Count.ShouldBe(2);
        facts.ShouldAllBe(f => f.SupersededAt == null);
        (await Kinds(one.Id)).ShouldContain(ActKind.PeopleMerged);
        (await Kinds(other.Id)).ShouldContain(ActKind.PeopleMerged);
    }

    [Fact]
    public async Task The_old_number_leads_to_the_new_one_for_people_for_programs_and_at_the_desk()
    {
        var (one, other) = await Twins.Create(app);
        await Twins.Merge(app, one, other);
        using var visitor = app.Visitor();
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var page = await visitor.Get($"/kk/specialists/{other.Number}");
        using var api = await visitor.Get($"/api/v1/specialists/{other.Number}");
        using var desk = await registrar.Get($"/ru/records/{other.Number}/facts/new/Award");

        page.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        page.Headers.Location!.ToString().ShouldBe($"/kk/specialists/{one.Number}");
        api.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        api.Headers.Location!.ToString().ShouldBe($"/api/v1/specialists/{one.Number}");
        JsonDocument.Parse(await api.Content.ReadAsStringAsync()).RootElement.GetProperty("number").GetString().ShouldBe(one.Number);
        desk.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        desk.Headers.Location!.ToString().ShouldBe($"/ru/records/{one.Number}/facts/new/Award");
        (await app.With(s => s.GetRequiredService<MeirimDb>().RegisterEntries.AnyAsync(e => e.PersonId == other.Id))).ShouldBeFalse();
        (await visitor.Page($"/en/specialists/{one.Number}")).Body!.TextContent.ShouldContain("Калмакова");
    }

    [Fact]
    public async Task A_chain_of_merges_ends_at_the_last()
    {
        var (one, other) = await Twins.Create(app);
        var last = await People.Create(app);
        await Twins.Merge(app, one, other);
        await Twins.Merge(app, last, one);
        using var visitor = app.Visitor();

        using var page = await visitor.Get($"/en/specialists/{other.Number}");

        page.Headers.Location!.ToString().ShouldBe($"/en/specialists/{last.Number}");
        var file = await app.With(s => s.GetRequiredService<RecordStore>().Find(last.Number));
        file!.Record.Current().Of<Award>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Before_the_merge_the_past_shows_two_people()
    {
        app.Clock.Advance(TimeSpan.FromDays(-40));
        var (one, other) = await Twins.Create(app);
        app.Clock.Reset();
        await Twins.Merge(app, one, other);
        using var visitor = app.Visitor();
        var day = app.Services.GetRequiredService<CountryClock>().Today.AddDays(-10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var then = (await visitor.Page($"/en/specialists/{one.Number}?on={day}")).QuerySelector("main")!.TextContent;
        var otherThen = (await visitor.Page($"/en/specialists/{other.Number}?on={day}")).QuerySelector("main")!.TextContent;

        then.ShouldNotContain("Калмакова");
        otherThen.ShouldContain("Калмакова");
        var file = (await app.With(s => s.GetRequiredService<RecordStore>().Find(one.Number)))!;
        file.Record.AsKnownAt(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-10)).Of<Award>().Count().ShouldBe(1);
        file.Record.AsKnownAt(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()).Of<Award>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_person_of_the_old_number_reads_the_kept_record_and_its_documents()
    {
        var (one, other) = await Twins.Create(app);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: other.Id));
        await Twins.Merge(app, one, other);

        var text = (await own.Page("/en/my-record")).QuerySelector("main")!.TextContent;

        text.ShouldContain(one.Number);
        text.ShouldContain("Алғыс хат");
    }

    [Fact]
    public async Task Superseding_what_both_held_supersedes_both()
    {
        var (one, other) = await Twins.Create(app);
        await Twins.Merge(app, one, other);
        var shown = await app.With(s => s.GetRequiredService<MeirimDb>().Facts.Where(f => f.PersonId == one.Id && f.Kind == FactKind.Award).Select(f => f.Id).SingleAsync());
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{one.Number}/facts/{shown}/supersede", new Dictionary<string, string?> { ["Reason"] = "never given", ["Withdraw"] = "true" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var file = (await app.With(s => s.GetRequiredService<RecordStore>().Find(one.Number)))!;
        file.Record.Current().Of<Award>().Select(a => a.Body.Title).ShouldBe(["Алғыс хат"]);
    }

    [Fact]
    public async Task Of_ten_at_once_exactly_one_merges_whichever_way()
    {
        var (one, other) = await Twins.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = Twins.Path(one, other);
        var page = await registrar.Page(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => registrar.Submit(page, path, Twins.Keep(i % 2 == 0 ? one : other), "#merge")));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, .. Enumerable.Repeat(HttpStatusCode.Conflict, 9)]);
        (await app.With(s => s.GetRequiredService<MeirimDb>().Merges.CountAsync(m => m.KeptId == one.Id || m.KeptId == other.Id))).ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_record_read_while_another_merges_is_not_merged_a_second_time()
    {
        var (one, other) = await Twins.Create(app);

        var problem = await app.With(async s =>
        {
            var (db, records) = (s.GetRequiredService<MeirimDb>(), s.GetRequiredService<RecordStore>());
            var kept = (await records.Find(one.Number))!;
            await db.People.SingleAsync(p => p.Id == other.Id);
            await Twins.Merge(app, other, one);
            // the person as before the merge, the facts as after it
            var merged = (await records.Find(other.Number))!;
            return await s.GetRequiredService<MergePeopleHandler>().Merge(Actor.Program, kept, merged, (kept.Person.Version, merged.Person.Version), "twice", CancellationToken.None);
        });

        problem.ShouldBe(RecordProblems.Stale);
    }

    [Fact]
    public async Task A_record_that_changed_meanwhile_is_not_merged()
    {
        var (one, other) = await Twins.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = Twins.Path(one, other);
        var page = await registrar.Page(path);
        using var changed = await registrar.Submit($"/en/records/{other.Number}/facts/new/Award", new Dictionary<string, string?> { ["Form.Title"] = "Тағы бірі", ["Form.From"] = "2023-01-01" });

        using var answer = await registrar.Submit(page, path, Twins.Keep(one), "#merge");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_number_to_keep_and_a_reason_are_asked_for()
    {
        var (one, other) = await Twins.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var foreign = await registrar.Submit(Twins.Path(one, other), new Dictionary<string, string?> { ["Keep"] = "KZ-0000001-1", ["Reason"] = "x" }, "#merge");
        using var silent = await registrar.Submit(Twins.Path(one, other), new Dictionary<string, string?> { ["Reason"] = " " }, "#merge");

        foreign.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Other_roles_and_regions_are_refused_and_unknown_numbers_not_found()
    {
        var at = await Workplace.Create(app, region: "75");
        var (one, other) = await Twins.Create(app, at);
        using var practitioner = await app.SignedInAs(Role.Practitioner);
        using var elsewhere = await app.SignedInAs(new Grant(Role.Registrar, Region: "10"));
        using var registrar = await app.SignedInAs(Role.Registrar);
        await practitioner.Page(Twins.Path(one, other), HttpStatusCode.Forbidden);
        await elsewhere.Page(Twins.Path(one, other), HttpStatusCode.Forbidden);
        await registrar.Page(Twins.Path(one, one), HttpStatusCode.NotFound);
        await registrar.Page($"/en/desk/duplicates/{one.Number}/KZ-9999999-0", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Entries_made_anew_from_the_facts_are_the_same_after_merge_and_unmerge()
    {
        var (one, other) = await Twins.Create(app);
        var (third, fourth) = await Twins.Create(app);
        await Twins.Merge(app, one, other);
        await Twins.Merge(app, third, fourth);
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var answer = await registrar.Submit($"/en/records/{third.Number}/merged/{fourth.Number}/undo", new Dictionary<string, string?> { ["Reason"] = "two people after all" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());

        var differing = await app.Services.GetRequiredService<Projections>().Differing();

        differing.Intersect([one.Number, other.Number, third.Number, fourth.Number]).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erasure_takes_both_numbers_and_the_old_one_is_gone_too()
    {
        var (one, other) = await Twins.Create(app);
        await Twins.Merge(app, one, other);
        using var administrator = await app.SignedInAs(Role.Administrator);
        Dictionary<string, string?> Erase(Person person) => new() { ["Number"] = person.Number, ["Ground"] = "no. 8", ["Sure"] = "true" };

        using var byOld = await administrator.Submit("/en/desk/erase", Erase(other));
        using var answer = await administrator.Submit("/en/desk/erase", Erase(one));

        byOld.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(byOld)).Body!.TextContent.ShouldContain(one.Number);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        using var visitor = app.Visitor();
        await visitor.Page($"/en/specialists/{one.Number}", HttpStatusCode.Gone);
        await visitor.Page($"/en/specialists/{other.Number}", HttpStatusCode.Gone);
        (await app.With(s => s.GetRequiredService<MeirimDb>().Facts.AnyAsync(f => f.PersonId == other.Id && f.Body != null))).ShouldBeFalse();
        (await app.With(s => s.GetRequiredService<MeirimDb>().RecordedNames.AnyAsync(n => n.PersonId == other.Id))).ShouldBeFalse();
    }

    private Task<List<ActKind>> Kinds(Guid person) =>
        app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.Where(e => e.PersonId == person).Select(e => e.Kind).ToListAsync());
}
