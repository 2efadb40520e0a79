using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload.TakeBackUpload;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Occupation = UploadScene.Occupation;

    [Fact]
    public async Task What_was_added_goes_and_what_was_replaced_stands_again()
    {
        using var scene = await UploadScene.Open(app);
        var person = await scene.Colleague("Қайтаров", "Қуат");
        var identifier = scene.NewIdentifier();
        var path = await scene.Send($"{await scene.IdentifierOf(person)};Қайтаров;Қуат;;{Occupation};04.02.2019;0,5;", $"{identifier};Жаңаев;Жомарт;;{Occupation};01.03.2024;1;");
        await scene.Commit(path);
        var registered = (await scene.Bearer(identifier)).ShouldNotBeNull();

        var page = await scene.TakeBack(path);

        page.QuerySelector("#pick tbody")!.TextContent.ShouldContain("Отозвано");
        ((Employment)(await scene.Posts(person.Id)).ShouldHaveSingleItem().Body).Rate.ShouldBe(1m);
        (await scene.Posts(registered.Id)).ShouldBeEmpty();
        var last = (await scene.Journal(registered.Id))[^1];
        (last.Kind, last.Right, last.Reason).ShouldBe((ActKind.FactSuperseded, Role.OrganisationManager, "Не тот файл"));
        using var visitor = app.Visitor();
        (await visitor.Get($"/ru/specialists/{registered.Number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get($"/ru/specialists/{person.Number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await scene.Upload(path)).State.ShouldBe(UploadState.TakenBack);
    }

    [Fact]
    public async Task Who_was_hidden_by_the_taking_back_is_found_again_when_a_right_table_brings_them()
    {
        using var scene = await UploadScene.Open(app);
        var identifier = scene.NewIdentifier();
        var line = $"{identifier};Оралов;Ораз;;{Occupation};01.03.2024;1;";
        var path = await scene.Send(line);
        await scene.Commit(path);
        await scene.TakeBack(path);
        await scene.Commit(await scene.Send(line));

        var person = (await scene.Bearer(identifier)).ShouldNotBeNull();
        (await scene.Posts(person.Id)).ShouldHaveSingleItem();
        using var visitor = app.Visitor();
        (await visitor.Get($"/ru/specialists/{person.Number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_others_have_built_on_stays_and_the_row_says_so()
    {
        using var scene = await UploadScene.Open(app);
        var (kept, gone) = (scene.NewIdentifier(), scene.NewIdentifier());
        var path = await scene.Send($"{kept};Қалған;Қасым;;{Occupation};01.03.2024;1;", $"{gone};Кеткен;Кәмила;;{Occupation};01.03.2024;1;");
        await scene.Commit(path);
        var person = (await scene.Bearer(kept)).ShouldNotBeNull();
        await app.With(async services =>
        {
            var store = services.GetRequiredService<RecordStore>();
            var act = Act.Now(ActKind.FactSuperseded, Actor.Program, services.GetRequiredService<Web.Countries.CountryClock>(), "the document says so");
            var file = (await store.Find(person.Id))!;
            _ = file.Supersede(act, file.Facts[0].Id, new NewFact(scene.At.Post(Occupation) with { Rate = 0.5m }, new DateOnly(2024, 3, 1), null)).Value;
            (await store.Commit(act, file)).ShouldBeNull();
            return 0;
        });

        var page = await scene.TakeBack(path);

        page.QuerySelector("#pick tbody")!.TextContent.ShouldContain("WFU-040");
        (await scene.Rows(path)).Select(r => r.State).ShouldBe([RowState.Kept, RowState.Reversed]);
        ((Employment)(await scene.Posts(person.Id)).ShouldHaveSingleItem().Body).Rate.ShouldBe(0.5m);
    }

    [Fact]
    public async Task A_reason_is_needed()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($"{scene.NewIdentifier()};Себепсіз;Саян;;{Occupation};01.03.2024;1;");
        await scene.Commit(path);
        using var answer = await scene.Browser.Submit(path + "/take-back", new Dictionary<string, string?> { ["Reason"] = " " });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await scene.Upload(path)).State.ShouldBe(UploadState.Closed);
    }

    [Fact]
    public async Task An_upload_that_wrote_nothing_has_nothing_to_take_back()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($"{scene.NewIdentifier()};Жазылмаған;Жәния;;{Occupation};01.03.2024;1;");
        (await scene.Browser.Get(path + "/take-back")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
