using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.RequestCorrection;

[Collection(TheApplication.Name)]
public sealed class AskTests(MeirimFixture app)
{
    private const string Path = "/en/my-record/corrections/new";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 7, 7, 7];

    [Fact]
    public async Task What_is_wrong_goes_to_the_registrar_with_the_fact_and_the_document()
    {
        var (person, fact) = await WithAward();
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person));
        var page = await own.Page(Path);

        using var answer = await own.Submit(page, Path, new Dictionary<string, string?> { ["Fact"] = fact.ToString(), ["Words"] = "The year is 2023" }, files: [("Evidence", "letter.png", Png)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var asked = await Single(person);
        (asked.Source, asked.FactId, asked.Words, asked.State).ShouldBe((CorrectionSource.Person, fact, "The year is 2023", CorrectionState.AwaitsAnswer));
        asked.Evidence.ShouldHaveSingleItem().FileName.ShouldBe("letter.png");
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AnyAsync(e => e.PersonId == person && e.Kind == ActKind.CorrectionAsked))).ShouldBeTrue();
        var text = (await own.Page("/en/my-record/corrections")).QuerySelector("main")!.TextContent;
        text.ShouldContain("Waits for an answer");
        text.ShouldContain("The year is 2023");
    }

    [Theory]
    [InlineData("  ", "Напишите, что неверно")]
    [InlineData("long", "Слишком длинный текст")]
    public async Task Words_are_asked_for_and_have_a_limit(string words, string refusal)
    {
        var (person, _) = await WithAward();
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person));

        using var answer = await own.Submit("/ru/my-record/corrections/new", new Dictionary<string, string?> { ["Words"] = words == "long" ? new string('я', 2_001) : words });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).Body!.TextContent.ShouldContain(refusal);
    }

    [Fact]
    public async Task A_fact_of_another_person_and_a_file_of_an_unknown_kind_are_refused()
    {
        var (person, _) = await WithAward();
        var (_, foreign) = await WithAward();
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person));
        var page = await own.Page(Path);

        using var other = await own.Submit(page, Path, new Dictionary<string, string?> { ["Fact"] = foreign.ToString(), ["Words"] = "x" });
        using var unreadable = await own.Submit(page, Path, new Dictionary<string, string?> { ["Fact"] = "abc", ["Words"] = "x" });
        using var file = await own.Submit(page, Path, new Dictionary<string, string?> { ["Words"] = "x" }, files: [("Evidence", "a.pdf", "<html>"u8.ToArray())]);

        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        unreadable.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        file.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.With(s => s.GetRequiredService<MeirimDb>().Corrections.AnyAsync(c => c.PersonId == person))).ShouldBeFalse();
    }

    [Fact]
    public async Task Twenty_may_wait_and_no_more()
    {
        var (person, _) = await WithAward();
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person));
        var page = await own.Page(Path);
        for (int i = 0; i < 20; i++)
        {
            using var one = await own.Submit(page, Path, new Dictionary<string, string?> { ["Words"] = "no. " + i });
            one.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var answer = await own.Submit(page, Path, new Dictionary<string, string?> { ["Words"] = "one more" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Others_have_no_such_page()
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var without = await app.SignedInAs(Role.Practitioner);
        await registrar.Page(Path, HttpStatusCode.Forbidden);
        await without.Page(Path, HttpStatusCode.NotFound);
    }

    private async Task<(Guid Person, Guid Fact)> WithAward()
    {
        var person = await People.Create(app, p => p.With(new Award("Алғыс хат"), new DateOnly(2024, 10, 27)));
        return (person.Id, await app.With(s => s.GetRequiredService<MeirimDb>().Facts.Where(f => f.PersonId == person.Id).Select(f => f.Id).SingleAsync()));
    }

    private Task<Correction> Single(Guid person) =>
        app.With(s => s.GetRequiredService<MeirimDb>().Corrections.AsNoTracking().Include(c => c.Evidence).SingleAsync(c => c.PersonId == person));
}
