using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Records.RequestCorrection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.AnswerCorrection;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly Dictionary<string, string?> Declined = new() { ["State"] = "KeptAsIs", ["Answer"] = "The letter says 2024" };

    [Fact]
    public async Task The_record_stays_as_it_is_and_the_person_reads_why()
    {
        var (person, _, id) = await Corrections.Ask(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/desk/corrections/{id}", Declined);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        (await Corrections.Of(app, person.Id)).State.ShouldBe(CorrectionState.KeptAsIs);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        (await own.Page("/en/my-record/corrections")).QuerySelector("main")!.TextContent.ShouldContain("The letter says 2024");
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.PersonId == person.Id && e.Kind == ActKind.CorrectionAnswered))).Reason.ShouldBe("The letter says 2024");
    }

    [Fact]
    public async Task Superseding_the_fact_answers_the_request_and_takes_its_document_along()
    {
        var (person, fact, id) = await Corrections.Ask(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var link = (await registrar.Page($"/en/desk/corrections/{id}")).QuerySelector("a[href*='/supersede']")!.GetAttribute("href")!;

        using var answer = await registrar.Submit(link, new Dictionary<string, string?> { ["Reason"] = "as asked", ["Form.From"] = "2023-10-29" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var asked = await Corrections.Of(app, person.Id);
        asked.State.ShouldBe(CorrectionState.PutRight);
        var next = await app.With(s => s.GetRequiredService<MeirimDb>().Facts.Include(f => f.Evidence).SingleAsync(f => f.Id == asked.RecordedFact));
        next.From.ShouldBe(new DateOnly(2023, 10, 29));
        next.Evidence.ShouldHaveSingleItem().FileName.ShouldBe("proof.png");
        fact.ShouldNotBe(next.Id);
    }

    [Fact]
    public async Task A_new_fact_answers_it_too()
    {
        var (person, _, id) = await Corrections.Ask(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{person.Number}/facts/new/Award?correction={id}", new Dictionary<string, string?> { ["Form.Title"] = "Құрмет", ["Form.From"] = "2023-10-29" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        (await Corrections.Of(app, person.Id)).State.ShouldBe(CorrectionState.PutRight);
    }

    [Fact]
    public async Task A_request_of_one_person_is_not_answered_by_a_fact_of_another()
    {
        var (person, _, id) = await Corrections.Ask(app);
        var other = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{other.Number}/facts/new/Award?correction={id}", new Dictionary<string, string?> { ["Form.Title"] = "Құрмет", ["Form.From"] = "2023-10-29" });

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Corrections.Of(app, person.Id)).State.ShouldBe(CorrectionState.AwaitsAnswer);
        await registrar.Page($"/en/records/{other.Number}/facts/new/Award?correction={Guid.CreateVersion7()}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_registrars_one_answers_and_the_other_is_told()
    {
        var (_, _, id) = await Corrections.Ask(app);
        using var one = await app.SignedInAs(Role.Registrar);
        using var two = await app.SignedInAs(Role.Registrar);
        var path = $"/en/desk/corrections/{id}";
        var pages = new[] { await one.Page(path), await two.Page(path) };

        var answers = await Task.WhenAll(one.Submit(pages[0], path, Declined), two.Submit(pages[1], path, Declined));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task Of_two_who_correct_by_a_fact_one_is_told_and_writes_nothing()
    {
        var (person, fact, id) = await Corrections.Ask(app);
        using var one = await app.SignedInAs(Role.Registrar);
        using var two = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{person.Number}/facts/new/Award?correction={id}";
        var pages = new[] { await one.Page(path), await two.Page(path) };
        Dictionary<string, string?> Award(string title) => new() { ["Form.Title"] = title, ["Form.From"] = "2023-10-29" };

        var answers = await Task.WhenAll(one.Submit(pages[0], path, Award("A")), two.Submit(pages[1], path, Award("B")));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await app.With(s => s.GetRequiredService<MeirimDb>().Facts.CountAsync(f => f.PersonId == person.Id && f.Kind == Meirim.Standards.Records.FactKind.Award))).ShouldBe(2);
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory]
    [InlineData("", "x", "State")]
    [InlineData("KeptAsIs", " ", "Answer")]
    [InlineData("TakenBack", "x", "State")]
    public async Task An_outcome_and_words_are_asked_for(string state, string words, string field)
    {
        var (_, _, id) = await Corrections.Ask(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/desk/corrections/{id}", new Dictionary<string, string?> { ["State"] = state, ["Answer"] = words });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, field);
    }

    [Fact]
    public async Task Another_region_and_other_roles_are_refused_and_an_unknown_request_is_not_found()
    {
        var (_, _, id) = await Corrections.Ask(app, region: "75");
        using var elsewhere = await app.SignedInAs(new Grant(Role.Registrar, Region: "10"));
        using var practitioner = await app.SignedInAs(Role.Practitioner);
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "75"));

        await elsewhere.Page($"/en/desk/corrections/{id}", HttpStatusCode.Forbidden);
        await practitioner.Page($"/en/desk/corrections/{id}", HttpStatusCode.Forbidden);
        await registrar.Page($"/en/desk/corrections/{id}");
        await registrar.Page($"/en/desk/corrections/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_erasure_takes_requests_and_their_documents_along()
    {
        var (person, _, _) = await Corrections.Ask(app, words: "to be forgotten");
        using var administrator = await app.SignedInAs(Role.Administrator);

        using var answer = await administrator.Submit("/en/desk/erase", new Dictionary<string, string?> { ["Number"] = person.Number, ["Ground"] = "no. 7", ["Sure"] = "true" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        (await app.With(s => s.GetRequiredService<MeirimDb>().Corrections.AnyAsync(c => c.PersonId == person.Id))).ShouldBeFalse();
    }
}
