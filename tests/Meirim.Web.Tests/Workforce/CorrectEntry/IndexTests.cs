using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.CorrectEntry;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task What_the_employer_says_stands_in_the_registrars_queue_with_its_journal_entry()
    {
        using var scene = await Tended.Create(app);
        var person = await scene.Worker();
        var path = $"/ru/staff/people/{person.Number}/correct";
        using var answer = await scene.Manager.Browser.Submit(path, new Dictionary<string, string?> { ["Words"] = "Работает на полставки" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/ru/staff/people");

        var asked = await app.With(s => s.GetRequiredService<MeirimDb>().Corrections.AsNoTracking().SingleAsync(c => c.PersonId == person.Id));
        (asked.Source, asked.AskedBy).ShouldBe((CorrectionSource.Employer, scene.Manager.Account.Id));
        (await scene.Journal(asked.Id)).Single().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.CorrectionAsked), e => e.Right.ShouldBe(Role.OrganisationManager));
        (await scene.Registrar.Browser.Page("/ru/desk/corrections?source=Employer")).QuerySelector("main")!.TextContent.ShouldContain("Работает на полставки");
        (await scene.Manager.Browser.Page(path)).QuerySelector("article")!.TextContent.ShouldContain("Работает на полставки");
    }

    [Fact]
    public async Task The_employer_does_not_see_tests_consents_or_grounds_of_hiding()
    {
        using var scene = await Tended.Create(app);
        var person = await People.Create(app, p => p.With(scene.At.Post(), new DateOnly(2020, 1, 1)).With(new Concealment("secret"), new DateOnly(2024, 1, 1))
            .With(new TestResult("R-1", false, 12), new DateOnly(2024, 1, 1)).With(new Consent("work-phone"), new DateOnly(2024, 1, 1)));
        (await scene.Manager.Browser.Page($"/en/staff/people/{person.Number}/correct")).QuerySelectorAll("option[value]:not([value=''])").Length.ShouldBe(1);
        var test = await app.With(s => s.GetRequiredService<MeirimDb>().Facts.SingleAsync(f => f.PersonId == person.Id && f.Kind == FactKind.TestResult));
        using var forged = await scene.Manager.Browser.Submit($"/en/staff/people/{person.Number}/correct", new Dictionary<string, string?> { ["Fact"] = test.Id.ToString(), ["Words"] = "x" });
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Words_are_needed_and_someone_elses_staff_is_not_found()
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app);
        var (mine, theirs) = (await scene.Worker(), await other.Worker());
        using var silent = await scene.Manager.Browser.Submit($"/ru/staff/people/{mine.Number}/correct", new Dictionary<string, string?> { ["Words"] = " " });
        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var number in new[] { theirs.Number, "KZ-9999999-9", "x" })
            await scene.Manager.Browser.Page($"/ru/staff/people/{number}/correct", HttpStatusCode.NotFound);
        await scene.Registrar.Browser.Page($"/ru/staff/people/{mine.Number}/correct", HttpStatusCode.Forbidden);
        using var visitor = app.Visitor();
        using var sent = await visitor.Get($"/ru/staff/people/{mine.Number}/correct");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
