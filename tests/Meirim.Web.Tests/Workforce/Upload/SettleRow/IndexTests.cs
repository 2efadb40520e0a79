using System.Net;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;

namespace Meirim.Web.Tests.Workforce.Upload.SettleRow;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Occupation = UploadScene.Occupation;

    [Fact]
    public async Task Of_two_namesakes_the_sender_chooses_and_the_row_is_written_to_that_one()
    {
        using var scene = await UploadScene.Open(app);
        var (one, two) = (await scene.Colleague("Екіев", "Ерлан"), await scene.Colleague("Екіев", "Ерлан"));
        var path = await scene.Send($";Екіев;Ерлан;;{Occupation};;0,5;");
        (await scene.Rows(path)).ShouldHaveSingleItem().State.ShouldBe(RowState.Doubtful);

        var page = await scene.Browser.Page(path + "/rows/2");
        page.QuerySelectorAll("#choose input[type=radio]").Select(r => r.GetAttribute("value")).ShouldBe([one.Number, two.Number, "out"], ignoreOrder: true);
        using var answer = await scene.Browser.Submit(path + "/rows/2", new Dictionary<string, string?> { ["Choice"] = two.Number }, "#choose");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var row = (await scene.Rows(path)).Single();
        (row.State, row.PersonId).ShouldBe((RowState.Different, two.Id));
        await scene.Commit(path);
        (await scene.File(one.Id)).Person.Version.ShouldBe(one.Version);
        (await scene.File(two.Id)).Person.Version.ShouldBe(two.Version + 1);
    }

    [Fact]
    public async Task A_colleague_under_another_identifier_is_a_doubt_and_may_be_another_person()
    {
        using var scene = await UploadScene.Open(app);
        var colleague = await scene.Colleague("Ұқсасов", "Ұлан", "Маратұлы");
        var identifier = scene.NewIdentifier();
        var path = await scene.Send($"{identifier};Ұқсасов;Ұлан;Маратұлы;{Occupation};01.03.2024;1;");
        (await scene.Rows(path)).ShouldHaveSingleItem().State.ShouldBe(RowState.Doubtful);

        using var answer = await scene.Browser.Submit(path + "/rows/2", new Dictionary<string, string?> { ["Choice"] = "another" }, "#choose");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await scene.Commit(path);

        (await scene.Bearer(identifier)).ShouldNotBeNull().Id.ShouldNotBe(colleague.Id);
    }

    [Fact]
    public async Task Someone_of_the_public_register_is_offered_with_what_the_public_reads_and_no_one_hidden()
    {
        using var scene = await UploadScene.Open(app);
        using var other = await UploadScene.Open(app);
        var open = await other.Colleague("Ашықбаева", "Ақмарал");
        var hidden = await other.Colleague("Ашықбаева", "Ақмарал", more: p => p.With(new Meirim.Standards.Records.Concealment("қауіп"), new DateOnly(2024, 1, 1)));
        var path = await scene.Send($";Ашықбаева;Ақмарал;;{Occupation};01.03.2024;1;");

        var page = await scene.Browser.Page(path + "/rows/2");

        page.QuerySelector("#choose")!.TextContent.ShouldContain(open.Number);
        page.QuerySelector("#choose")!.TextContent.ShouldNotContain(hidden.Number);
        page.QuerySelector("#choose")!.TextContent.ShouldNotContain("1985");
        using var answer = await scene.Browser.Submit(path + "/rows/2", new Dictionary<string, string?> { ["Choice"] = hidden.Number }, "#choose");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_choice_is_needed_and_a_row_may_be_left_out()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($";Белгісізов;Бек;;{Occupation};01.03.2024;1;");
        using var empty = await scene.Browser.Submit(path + "/rows/2", new Dictionary<string, string?>(), "#choose");
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var answer = await scene.Browser.Submit(path + "/rows/2", new Dictionary<string, string?> { ["Choice"] = "out" }, "#choose");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Rows(path)).Single().LeftOut.ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_found()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($";Жоқ;Адам;;{Occupation};01.03.2024;1;");
        (await scene.Browser.Get(path + "/rows/77")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
