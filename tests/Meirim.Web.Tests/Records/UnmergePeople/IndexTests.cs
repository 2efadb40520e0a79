using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Records.MergePeople;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.UnmergePeople;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly Dictionary<string, string?> Reason = new() { ["Reason"] = "two cousins" };

    [Fact]
    public async Task There_are_two_records_again_and_what_was_known_in_between_stays_known()
    {
        var (one, other) = await Twins.Create(app);
        await Twins.Merge(app, one, other);
        var between = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        using var registrar = await app.SignedInAs(Role.Registrar);
        var link = (await registrar.Page($"/en/records/{one.Number}")).QuerySelector("a[href$='/undo']")!.GetAttribute("href")!;

        using var answer = await registrar.Submit(link, Reason);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        using var visitor = app.Visitor();
        (await visitor.Page($"/en/specialists/{other.Number}")).Body!.TextContent.ShouldContain("Калмакова");
        (await visitor.Page($"/en/specialists/{one.Number}")).QuerySelector("main")!.TextContent.ShouldNotContain("Калмакова");
        var file = (await app.With(s => s.GetRequiredService<RecordStore>().Find(one.Number)))!;
        file.Record.Current().Of<Award>().Count().ShouldBe(1);
        file.Record.AsKnownAt(between).Of<Award>().Select(a => a.Body.Title).Distinct().Count().ShouldBe(2);
        file.NamesAt(between).Count.ShouldBe(2);
        foreach (var person in new[] { one, other })
            (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.PersonId == person.Id && e.Kind == ActKind.PeopleUnmerged))).Reason.ShouldBe("two cousins");
    }

    [Fact]
    public async Task Of_two_registrars_one_takes_it_back_and_they_can_be_merged_again()
    {
        var (one, other) = await Twins.Create(app);
        await Twins.Merge(app, one, other);
        using var first = await app.SignedInAs(Role.Registrar);
        using var second = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{one.Number}/merged/{other.Number}/undo";
        var pages = new[] { await first.Page(path), await second.Page(path) };

        var answers = await Task.WhenAll(first.Submit(pages[0], path, Reason), second.Submit(pages[1], path, Reason));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        await Twins.Merge(app, other, one);
        (await app.With(s => s.GetRequiredService<RecordStore>().Find(other.Number)))!.Record.Current().Of<Award>().Count().ShouldBe(2);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task The_search_finds_a_number_while_it_stands_for_itself()
    {
        var (one, other) = await Twins.Create(app);
        var name = await app.With(s => s.GetRequiredService<MeirimDb>().RecordedNames.Where(n => n.PersonId == other.Id).Select(n => n.Surname + " " + n.GivenName).SingleAsync());
        using var visitor = app.Visitor();
        using var registrar = await app.SignedInAs(Role.Registrar);
        async Task<bool> Finds(Person person) => (await visitor.Page("/ru/find?q=" + Uri.EscapeDataString(name))).QuerySelector("main")!.InnerHtml.Contains(person.Number, StringComparison.Ordinal);
        (await Finds(other)).ShouldBeTrue();

        await Twins.Merge(app, one, other);
        (await Finds(other)).ShouldBeFalse();
        using var undone = await registrar.Submit($"/en/records/{one.Number}/merged/{other.Number}/undo", Reason);
        (await Finds(other)).ShouldBeTrue();
        await Twins.Merge(app, one, other);
        (await Finds(other)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_what_is_not_merged_is_not_found()
    {
        var (one, other) = await Twins.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page($"/en/records/{one.Number}/merged/{other.Number}/undo", HttpStatusCode.NotFound);
        await Twins.Merge(app, one, other);

        using var silent = await registrar.Submit($"/en/records/{one.Number}/merged/{other.Number}/undo", new Dictionary<string, string?> { ["Reason"] = "" });
        using var manager = await app.SignedInAs(Role.OrganisationManager);

        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await manager.Page($"/en/records/{one.Number}/merged/{other.Number}/undo", HttpStatusCode.Forbidden);
    }
}
