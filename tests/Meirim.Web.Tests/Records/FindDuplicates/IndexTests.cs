using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Records.FindDuplicates;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Records.MergePeople;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.FindDuplicates;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Two_spellings_with_one_birth_date_are_proposed_with_the_reasons()
    {
        var (one, other) = await Twins.Create(app);

        await Search();

        var pair = (await Pair(one, other)).ShouldNotBeNull();
        (pair.State, pair.Score >= PairScore.Proposed).ShouldBe((DuplicateState.Proposed, true));
        pair.Reasons.Split('\n').ShouldContain(PairReasons.SameBirth);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var text = (await registrar.Page(Twins.Path(one, other))).QuerySelector("main")!.TextContent;
        text.ShouldContain("the same birth date");
    }

    [Fact]
    public async Task What_was_held_apart_is_not_proposed_again_until_a_name_changes()
    {
        var (one, other) = await Twins.Create(app);
        await Search();
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var answer = await registrar.Submit(Twins.Path(one, other), new Dictionary<string, string?> { ["Why"] = "two cousins" }, "#apart");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());

        await Search();

        var held = (await Pair(one, other))!;
        (held.State, held.Why).ShouldBe((DuplicateState.HeldApart, "two cousins"));
        foreach (var person in new[] { one, other })
            (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.PersonId == person.Id && e.Kind == ActKind.PeopleHeldApart))).ShouldBe(1);

        using var renamed = await registrar.Submit($"/en/records/{one.Number}/names/new", new Dictionary<string, string?> { ["Name.Surname"] = "Калмакова", ["Name.GivenName"] = "Тестбба", ["Name.Spelling"] = "ru" });
        renamed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await renamed.Content.ReadAsStringAsync());
        await Search();
        (await Pair(one, other))!.State.ShouldBe(DuplicateState.Proposed);
    }

    [Fact]
    public async Task Once_merged_a_pair_is_proposed_no_more()
    {
        var (one, other) = await Twins.Create(app);
        await Search();
        await Twins.Merge(app, one, other);

        await Search();

        (await Pair(one, other))!.State.ShouldBe(DuplicateState.Merged);
    }

    [Fact]
    public async Task Of_two_registrars_one_decides_and_the_other_is_told()
    {
        var (one, other) = await Twins.Create(app);
        await Search();
        using var first = await app.SignedInAs(Role.Registrar);
        using var second = await app.SignedInAs(Role.Registrar);
        var path = Twins.Path(one, other);
        var pages = new[] { await first.Page(path), await second.Page(path) };
        var why = new Dictionary<string, string?> { ["Why"] = "two cousins" };

        var answers = await Task.WhenAll(first.Submit(pages[0], path, why, "#apart"), second.Submit(pages[1], path, why, "#apart"));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_registrar_sees_the_pairs_of_their_region_only_and_searches_from_the_page()
    {
        var here = await Twins.Create(app, await Workplace.Create(app, "Ауыл 47", "47"));
        var there = await Twins.Create(app, await Workplace.Create(app, "Ауыл 55", "55"));
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "47"));

        using var searched = await registrar.Submit("/en/desk/duplicates", new Dictionary<string, string?>(), "#search");

        searched.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var text = "";
        for (int at = 1; at < 20; at++) text += (await registrar.Page($"/en/desk/duplicates?at={at}")).QuerySelector("main")!.TextContent;
        text.ShouldContain(here.One.Number);
        text.ShouldNotContain(there.One.Number);
    }

    [Fact]
    public async Task Any_two_numbers_can_be_laid_side_by_side()
    {
        var (one, other) = await Twins.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var right = await registrar.Submit("/en/desk/duplicates", new Dictionary<string, string?> { ["One"] = one.Number, ["Other"] = other.Number }, "#compare");
        using var wrong = await registrar.Submit("/en/desk/duplicates", new Dictionary<string, string?> { ["One"] = one.Number, ["Other"] = "12" }, "#compare");

        right.Headers.Location!.ToString().ShouldBe(Twins.Path(one, other));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Other_roles_are_refused()
    {
        using var administrator = await app.SignedInAs(Role.Administrator);
        using var practitioner = await app.SignedInAs(Role.Practitioner);
        await administrator.Page("/en/desk/duplicates", HttpStatusCode.Forbidden);
        await practitioner.Page("/en/desk/duplicates", HttpStatusCode.Forbidden);
    }

    private Task<int> Search() => app.With(s => s.GetRequiredService<DuplicateSearch>().Run());

    private Task<DuplicatePair?> Pair(Person one, Person other) => app.With(s => s.GetRequiredService<MeirimDb>().DuplicatePairs.AsNoTracking()
        .SingleOrDefaultAsync(p => (p.FirstId == one.Id && p.SecondId == other.Id) || (p.FirstId == other.Id && p.SecondId == one.Id)));
}
