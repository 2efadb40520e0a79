using System.Net;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;

namespace Meirim.Web.Tests.Workforce.Upload.EndAbsent;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Occupation = UploadScene.Occupation;

    [Fact]
    public async Task Who_is_not_in_the_file_is_listed_and_left_alone_unless_the_sender_ends_their_post()
    {
        using var scene = await UploadScene.Open(app);
        var (there, left, stays) = (await scene.Colleague("Барев", "Бекзат"), await scene.Colleague("Кетерев", "Кәрім"), await scene.Colleague("Қаларова", "Қарлығаш"));
        var path = await scene.Send($"{await scene.IdentifierOf(there)};Барев;Бекзат;;{Occupation};;1;");

        var page = await scene.Browser.Page(path + "/absent");
        page.QuerySelectorAll("#end tbody tr").Length.ShouldBe(2);
        page.QuerySelector("#end tbody")!.TextContent.ShouldNotContain("Барев");
        page.QuerySelectorAll("#end input[type=checkbox]").ShouldAllBe(c => !c.HasAttribute("checked"));
        var fact = (await scene.Posts(left.Id)).Single().Id;
        using var answer = await scene.Browser.Submit(path + "/absent", new Dictionary<string, string?> { ["Facts"] = fact.ToString(), ["LastDay"] = "30.06.2025" }, "#end");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Posts(left.Id)).Single().Until.ShouldBeNull("it is only among the rows to be written");
        await scene.Commit(path);

        (await scene.Posts(left.Id)).Single().Until.ShouldBe(new DateOnly(2025, 7, 1));
        (await scene.Posts(stays.Id)).Single().Until.ShouldBeNull();
        await scene.TakeBack(path);
        (await scene.Posts(left.Id)).Single().Until.ShouldBeNull("one act takes it all back");
    }

    [Fact]
    public async Task A_last_day_and_a_person_are_needed_and_a_post_elsewhere_is_not_ended()
    {
        using var scene = await UploadScene.Open(app);
        using var other = await UploadScene.Open(app);
        var left = await scene.Colleague("Кетерева", "Кәмшат");
        var stranger = await other.Colleague("Бөтенова", "Бақыт");
        var path = await scene.Send($"{scene.NewIdentifier()};Барев;Бекзат;;{Occupation};01.03.2024;1;");
        var (own, foreign) = ((await scene.Posts(left.Id)).Single().Id, (await scene.Posts(stranger.Id)).Single().Id);

        foreach (var (fact, day) in new[] { (own, ""), (own, "01.01.2001"), (Guid.Empty, "30.06.2025"), (foreign, "30.06.2025") })
        {
            using var answer = await scene.Browser.Submit(path + "/absent", new Dictionary<string, string?> { ["Facts"] = fact.ToString(), ["LastDay"] = day }, "#end");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{fact} {day}");
        }
        (await scene.Rows(path)).ShouldHaveSingleItem().EndsFact.ShouldBeNull();
    }
}
