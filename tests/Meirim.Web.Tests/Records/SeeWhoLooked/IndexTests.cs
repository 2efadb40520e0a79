using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.SeeWhoLooked;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_person_sees_who_opened_their_record()
    {
        var person = await People.Create(app);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        (await own.Page("/en/my-record/views")).QuerySelector("main")!.TextContent.ShouldContain("Nobody has looked yet");
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page($"/en/records/{person.Number}");

        var text = (await own.Page("/en/my-record/views")).QuerySelector("main")!.TextContent;

        text.ShouldContain("opened your record");
        text.ShouldContain("Registrar");
    }

    [Fact]
    public async Task Reading_on_is_one_look_and_the_public_entry_is_none()
    {
        var person = await People.Create(app, p => p.With(new Award("Алғыс хат"), new DateOnly(2024, 10, 27)));
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var visitor = app.Visitor();
        await registrar.Page($"/en/records/{person.Number}");
        await registrar.Page($"/en/records/{person.Number}");
        await registrar.Page($"/en/records/{person.Number}/facts/new/Award");
        await visitor.Page($"/en/specialists/{person.Number}");

        (await Views(person.Id)).ShouldHaveSingleItem().Kind.ShouldBe(RecordViewKind.Opened);
    }

    [Fact]
    public async Task A_look_that_was_refused_is_not_a_look()
    {
        var at = await Workplace.Create(app, region: "75");
        var person = await People.Create(app, p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "10"));

        await registrar.Page($"/en/records/{person.Number}", HttpStatusCode.Forbidden);

        (await Views(person.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_whose_time_is_over_go()
    {
        var person = await People.Create(app);
        await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            var now = s.GetRequiredService<TimeProvider>().GetUtcNow();
            foreach (var days in new[] { 1, 729, 731 })
                db.RecordViews.Add(new RecordView { Id = Guid.CreateVersion7(), PersonId = person.Id, ActorName = "x", Right = Role.Registrar, Kind = RecordViewKind.Opened, At = now.AddDays(-days) });
            return await db.SaveChangesAsync();
        });

        await app.With(s => s.GetRequiredService<RecordViews>().Forget());

        (await Views(person.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_person_has_this_page()
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var visitor = app.Visitor();
        await registrar.Page("/ru/my-record/views", HttpStatusCode.Forbidden);
        await visitor.Page("/ru/my-record/views", HttpStatusCode.Redirect);
        using var without = await app.SignedInAs(Role.Practitioner);
        await without.Page("/kk/my-record/views");
    }

    private Task<List<RecordView>> Views(Guid person) =>
        app.With(s => s.GetRequiredService<MeirimDb>().RecordViews.AsNoTracking().Where(v => v.PersonId == person).ToListAsync());
}
