using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload.ViewUpload;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Occupation = UploadScene.Occupation;

    [Fact]
    public async Task An_upload_that_never_was_is_not_there()
    {
        using var scene = await UploadScene.Open(app);
        (await scene.Browser.Get($"/ru/staff/upload/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_person_is_shown_and_written_only_when_accepted()
    {
        using var scene = await UploadScene.Open(app);
        var identifier = scene.NewIdentifier();
        var path = await scene.Send($"{identifier};Жаңабаева;Әсел;Маратқызы;{Occupation};01.03.2024;0,5;");

        (await scene.OnlyRow(path)).ShouldContain("Новое: ");
        (await scene.Bearer(identifier)).ShouldBeNull();
        var page = await scene.Commit(path);

        page.QuerySelector("#pick tbody")!.TextContent.ShouldContain("Записано");
        var person = (await scene.Bearer(identifier)).ShouldNotBeNull();
        var post = (await scene.Posts(person.Id)).ShouldHaveSingleItem();
        (post.From, post.Until, ((Employment)post.Body).Rate, ((Employment)post.Body).Organisation).ShouldBe((new DateOnly(2024, 3, 1), null, 0.5m, scene.At.Id));
        var file = await scene.File(person.Id);
        file.Names.ShouldHaveSingleItem().Full.ShouldBe("Жаңабаева Әсел Маратқызы");
        file.Names[0].Spelling.ShouldBe("kk");
        var entry = (await scene.Journal(person.Id)).ShouldHaveSingleItem();
        (entry.Kind, entry.Right).ShouldBe((ActKind.PersonRegistered, Role.OrganisationManager));
        entry.Reason!.ShouldContain(scene.At.Organisation.NameRu);
        (await scene.Browser.Page("/ru/staff/people")).QuerySelector("tbody")!.TextContent.ShouldContain("Жаңабаева");
    }

    [Fact]
    public async Task When_all_is_written_what_the_file_said_is_let_go()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($"{scene.NewIdentifier()};Біткенов;Бауыржан;;{Occupation};01.03.2024;1;");
        await scene.Commit(path);
        var upload = await scene.Upload(path);
        upload.State.ShouldBe(UploadState.Closed);
        upload.ClosedAt.ShouldNotBeNull();
        (await scene.Rows(path)).ShouldAllBe(r => r.Content == null && r.State == RowState.Written && r.ActId != null);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.UploadAccepted && e.Items.Contains(upload.Id.ToString())))).ShouldBe(1);
    }

    [Fact]
    public async Task A_colleague_is_found_by_identifier_and_only_what_differs_is_shown_and_superseded()
    {
        using var scene = await UploadScene.Open(app);
        var person = await scene.Colleague("Өзгеров", "Өмір", services: ["social-domestic"]);
        var identifier = await scene.IdentifierOf(person);
        var path = await scene.Send($"{identifier};Өзгеров;Өмір;;{Occupation};04.02.2019;0.75;");

        var row = await scene.OnlyRow(path);
        row.ShouldContain(person.Number);
        row.ShouldContain("Изменение: ");
        row.ShouldContain("0,75");
        row.ShouldNotContain("социально-бытовые");
        await scene.Commit(path);

        var post = (Employment)(await scene.Posts(person.Id)).ShouldHaveSingleItem().Body;
        (post.Rate, post.Services!.Single()).ShouldBe((0.75m, "social-domestic"), "what the file leaves out stays");
        (await scene.Journal(person.Id))[^1].Kind.ShouldBe(ActKind.FactSuperseded);
        (await scene.File(person.Id)).Facts.Count.ShouldBe(2, "the old fact stays readable");
    }

    [Fact]
    public async Task What_the_register_has_already_is_not_written_again()
    {
        using var scene = await UploadScene.Open(app);
        var person = await scene.Colleague("Сол", "Қалпы");
        var path = await scene.Send($"{await scene.IdentifierOf(person)};Сол;Қалпы;;{Occupation};04.02.2019;1;");
        (await scene.Rows(path)).ShouldHaveSingleItem().State.ShouldBe(RowState.Same);
        (await scene.Browser.Page(path)).QuerySelector("#commit").ShouldBeNull();
        (await scene.File(person.Id)).Person.Version.ShouldBe(person.Version);
    }

    [Fact]
    public async Task A_colleague_without_an_identifier_is_found_by_name_in_another_spelling()
    {
        using var scene = await UploadScene.Open(app);
        var person = await scene.Colleague("Қалмақова", "Айгүл", "Серікқызы");
        var path = await scene.Send($";Калмакова;Айгуль;Сериковна;{Occupation};04.02.2019;0,5;");
        var row = (await scene.Rows(path)).ShouldHaveSingleItem();
        (row.State, row.PersonId).ShouldBe((RowState.Different, person.Id));
    }

    [Fact]
    public async Task A_leaving_ends_the_post_on_its_last_day()
    {
        using var scene = await UploadScene.Open(app);
        var person = await scene.Colleague("Кетпес", "Кеңес");
        var path = await scene.Send($"{await scene.IdentifierOf(person)};Кетпес;Кеңес;;{Occupation};;;30.06.2025");
        (await scene.OnlyRow(path)).ShouldContain("Завершение: ");
        await scene.Commit(path);
        (await scene.Posts(person.Id)).ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2025, 7, 1));
        (await scene.Browser.Page("/ru/staff/people")).QuerySelector(".m-empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task Errors_name_row_column_and_code_and_the_rest_can_be_accepted()
    {
        using var scene = await UploadScene.Open(app);
        var good = scene.NewIdentifier();
        var path = await scene.Send(
            $"{good};Дұрысов;Дәулет;;{Occupation};01.03.2024;1;",
            $"123;Қатеев;Қайрат;;дәрігер емес;31.02.2024;9;");

        var page = await scene.Browser.Page(path + "?show=Wrong");
        var row = page.QuerySelectorAll("#pick tbody tr").ShouldHaveSingleItem();
        row.QuerySelector("th")!.TextContent.Trim().ShouldBe("3");
        foreach (var code in new[] { "WFU-102", "WFU-110", "WFU-105", "WFU-109" }) row.TextContent.ShouldContain(code);
        row.TextContent.ShouldContain("от 0,05 до 1,5");
        row.TextContent.ShouldContain("«31.02.2024»");
        page.DocumentElement.TextContent.ShouldNotContain(good);
        await scene.Commit(path);

        (await scene.Bearer(good)).ShouldNotBeNull();
        (await scene.Upload(path)).State.ShouldBe(UploadState.Checked, "the row with errors is still there to be mended");
        (await scene.Rows(path)).Select(r => r.State).ShouldBe([RowState.Written, RowState.Wrong]);
    }

    [Fact]
    public async Task A_row_that_was_left_out_is_not_written()
    {
        using var scene = await UploadScene.Open(app);
        var (one, two) = (scene.NewIdentifier(), scene.NewIdentifier());
        var path = await scene.Send($"{one};Алынатов;Азат;;{Occupation};01.03.2024;1;", $"{two};Қалатов;Қанат;;{Occupation};01.03.2024;1;");

        var page = await scene.Browser.Page(path);
        using var answer = await scene.Browser.Http.PostAsync(new Uri(path + "?handler=Pick", UriKind.Relative), new FormUrlEncodedContent(
        [
            new("there", "2"), new("there", "3"), new("take", "2"),
            new("__RequestVerificationToken", page.QuerySelector("#pick input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await scene.Commit(path);

        (await scene.Bearer(one)).ShouldNotBeNull();
        (await scene.Bearer(two)).ShouldBeNull();
    }

    [Fact]
    public async Task Ten_presses_at_once_write_once()
    {
        using var scene = await UploadScene.Open(app);
        var identifier = scene.NewIdentifier();
        var path = await scene.Send($"{identifier};Жалғыз;Жанар;;{Occupation};01.03.2024;1;");
        var page = await scene.Browser.Page(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Browser.Submit(page, path, new Dictionary<string, string?>(), "#commit")));
        await scene.Ready(path);

        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.Redirect);
        var person = (await scene.Bearer(identifier)).ShouldNotBeNull();
        (await scene.Posts(person.Id)).ShouldHaveSingleItem();
        (await scene.Journal(person.Id)).ShouldHaveSingleItem();
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.UploadAccepted && e.Items.Contains(UploadScene.IdOf(path).ToString())))).ShouldBe(1);
    }

    [Fact]
    public async Task A_record_that_changed_after_the_difference_was_shown_waits_for_another_look()
    {
        using var scene = await UploadScene.Open(app);
        var person = await scene.Colleague("Озықов", "Олжас");
        var path = await scene.Send($"{await scene.IdentifierOf(person)};Озықов;Олжас;;{Occupation};04.02.2019;0,5;");
        await app.With(async services =>
        {
            var store = services.GetRequiredService<RecordStore>();
            var act = Act.Now(ActKind.FactSuperseded, Actor.Program, services.GetRequiredService<Web.Countries.CountryClock>(), "had it wrong");
            var file = (await store.Find(person.Id))!;
            _ = file.Supersede(act, file.Facts[0].Id, new NewFact(scene.At.Post(Occupation) with { Rate = 0.25m }, UploadScene.Begun, null)).Value;
            (await store.Commit(act, file)).ShouldBeNull();
            return 0;
        });

        var page = await scene.Commit(path);

        page.QuerySelector("#pick tbody")!.TextContent.ShouldContain("WFU-125");
        ((Employment)(await scene.Posts(person.Id)).Single().Body).Rate.ShouldBe(0.25m, "nothing is written unseen");
        await scene.Commit(path);
        ((Employment)(await scene.Posts(person.Id)).Single().Body).Rate.ShouldBe(0.5m);
    }

    [Fact]
    public async Task A_stranger_with_this_identifier_is_shown_no_otherwise_than_a_new_person()
    {
        using var scene = await UploadScene.Open(app);
        using var other = await UploadScene.Open(app);
        var stranger = await other.Colleague("Белгісіз", "Бағлан", more: p => p.With(new Education("bachelor", "social-work"), new DateOnly(2010, 6, 30)));
        var path = await scene.Send(
            $"{await scene.IdentifierOf(stranger)};Белгісіз;Бағлан;;{Occupation};01.03.2024;1;",
            $"{scene.NewIdentifier()};Белгісіз;Бағлан;;{Occupation};01.03.2024;1;");

        var rows = (await scene.Browser.Page(path)).QuerySelectorAll("#pick tbody tr").Select(r => r.TextContent.Replace("3", "2", StringComparison.Ordinal)).ToList();
        rows[0].ShouldBe(rows[1]);
        rows[0].ShouldNotContain(stranger.Number);
        await scene.Commit(path);
        (await scene.Posts(stranger.Id)).Count.ShouldBe(2, "the post stands in the record that there was");
    }

    [Fact]
    public async Task A_closed_upload_keeps_nothing_of_people_and_takes_no_more_decisions()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($"{scene.NewIdentifier()};Жабылов;Жасұлан;;{Occupation};01.03.2024;1;");
        var before = await scene.Browser.Page(path);
        await scene.Press(path, "#close");

        (await scene.Rows(path)).ShouldAllBe(r => r.Content == null);
        using var late = await scene.Browser.Submit(before, path, new Dictionary<string, string?>(), "#check");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(late)).QuerySelector(".ds-error-summary").ShouldNotBeNull();
    }
}
