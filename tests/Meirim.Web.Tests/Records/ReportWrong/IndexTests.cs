using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.ReportWrong;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Anyone_tells_the_registrar_of_the_region_without_an_account()
    {
        var at = await Workplace.Create(app, "Ауыл 39", "39");
        var person = await People.Create(app, p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        using var visitor = app.Visitor();
        var link = (await visitor.Page($"/kk/specialists/{person.Number}")).QuerySelector("a[href$='/wrong']")!.GetAttribute("href")!;

        using var answer = await visitor.Submit(link, new Dictionary<string, string?> { ["Words"] = "She works there no longer", ["Contact"] = "aigul@example.kz" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        (await visitor.Page(link)).QuerySelector("main")!.TextContent.ShouldContain("Рахмет");
        var note = await app.With(s => s.GetRequiredService<MeirimDb>().Corrections.AsNoTracking().SingleAsync(c => c.PersonId == person.Id));
        (note.Source, note.Contact, note.AskedBy).ShouldBe((CorrectionSource.Visitor, "aigul@example.kz", null));
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "39"));
        (await registrar.Page($"/en/desk/corrections/{note.Id}")).QuerySelector("main")!.TextContent.ShouldContain("aigul@example.kz");
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        (await own.Page("/en/my-record/corrections")).QuerySelector("main")!.TextContent.ShouldNotContain("works there no longer");
    }

    [Fact]
    public async Task Words_are_asked_for_and_a_contact_has_a_limit()
    {
        var person = await People.Create(app);
        using var visitor = app.Visitor();
        var path = $"/ru/specialists/{person.Number}/wrong";

        using var empty = await visitor.Submit(path, new Dictionary<string, string?> { ["Words"] = "" });
        using var longContact = await visitor.Submit(path, new Dictionary<string, string?> { ["Words"] = "x", ["Contact"] = new string('1', 201) });

        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        longContact.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Notes(person.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_program_that_fills_in_every_field_is_thanked_and_forgotten()
    {
        var person = await People.Create(app);
        using var visitor = app.Visitor();

        using var answer = await visitor.Submit($"/en/specialists/{person.Number}/wrong", new Dictionary<string, string?> { ["Words"] = "buy", ["Website"] = "http://x" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Notes(person.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_number_and_a_hidden_person_are_the_same()
    {
        var hidden = await People.Create(app, p => p.With(new Concealment("police, no. 5"), new DateOnly(2024, 1, 1)));
        using var visitor = app.Visitor();

        await visitor.Page($"/en/specialists/{hidden.Number}/wrong", HttpStatusCode.NotFound);
        await visitor.Page("/en/specialists/KZ-9999999-0/wrong", HttpStatusCode.NotFound);
        await visitor.Page("/en/specialists/nobody/wrong", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_too_many_from_one_place_the_next_is_refused()
    {
        await using var small = await OwnApplication.Start(new() { ["WrongNotes:PerHour"] = "2" });
        var person = await People.Create(small.Services);
        using var visitor = small.Visitor();
        var path = $"/en/specialists/{person.Number}/wrong";
        var page = await visitor.Page(path);

        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 3; i++)
        {
            using var answer = await visitor.Submit(page, path, new Dictionary<string, string?> { ["Words"] = "x" + i });
            statuses.Add(answer.StatusCode);
        }

        statuses.ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.TooManyRequests]);
    }

    private Task<int> Notes(Guid person) => app.With(s => s.GetRequiredService<MeirimDb>().Corrections.CountAsync(c => c.PersonId == person));
}
