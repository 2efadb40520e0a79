using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Room.ListSessions;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_proctor_of_another_region_and_other_roles_do_not_see_the_room()
    {
        var (scene, _) = await TestingScene.WithOneSitting(app);
        using var own = await app.SignedInAs(new Grant(Role.Proctor, Region: "75"));
        (await own.Get(scene.RoomPath)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await own.Page("/ru/rooms")).Body!.InnerHtml.ShouldContain(scene.Session.Id.ToString("D"));
        using var other = await app.SignedInAs(new Grant(Role.Proctor, Region: "71"));
        (await other.Get(scene.RoomPath)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(scene.RoomPath + "/protocol")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Page("/ru/rooms")).Body!.InnerHtml.ShouldNotContain(scene.Session.Id.ToString("D"));
        foreach (var role in new[] { Role.Registrar, Role.Practitioner, Role.OrganisationManager })
        {
            using var stranger = await app.SignedInAs(role);
            (await stranger.Get(scene.RoomPath)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await stranger.Get("/ru/rooms")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
