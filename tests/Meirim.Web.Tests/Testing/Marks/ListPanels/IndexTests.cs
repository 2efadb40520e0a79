using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Marks.ListPanels;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_member_finds_their_panels_and_what_is_waited_for()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        var one = marks.Members[0];
        (await one.Browser.Page("/ru/panels")).QuerySelector("table").ShouldBeNull();
        await marks.Open();
        (await Row()).ShouldContain("ждут ваших оценок");
        await marks.Judge(1, 60, 60, 60, 60, 60);
        (await Row()).ShouldContain("вы сдали");
        await marks.Close(1);
        (await Row()).ShouldContain("ждут ваших оценок");
        await marks.Judge(2, 60, 60, 60, 60, 60);
        await marks.Close(2);
        (await Row()).ShouldContain("ждут вашей подписи");
        (await one.Browser.Page("/ru/panels")).QuerySelector("nav a[href='/ru/panels']").ShouldNotBeNull();

        async Task<string> Row() => (await one.Browser.Page("/ru/panels")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent;
    }
}
