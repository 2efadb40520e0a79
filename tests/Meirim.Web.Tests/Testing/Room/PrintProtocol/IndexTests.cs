using Meirim.Web.Accounts;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Room.PrintProtocol;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_protocol_holds_everybody_and_everything_that_happened()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        var absent = await scene.Seat();
        await taker.Ask("hand-in", new { });
        using var proctor = await app.SignedInAs(Role.Proctor);
        var text = (await proctor.Page(scene.RoomPath + "/protocol")).Body!.TextContent;
        text.ShouldContain(taker.Person.Number);
        text.ShouldContain(absent.Person.Number);
        text.ShouldContain("не пришёл");
        text.ShouldContain(Sheet.MarkOf((await taker.Attempt()).SheetHash!));
    }
}
