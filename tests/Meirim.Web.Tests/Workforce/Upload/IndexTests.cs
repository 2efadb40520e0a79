using System.Net;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var visitor = app.Visitor();
        (await visitor.Get("/kk/staff/upload")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.Methodologist)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Recipient)]
    [InlineData(Role.HelpDesk)]
    public async Task Another_right_is_refused(Role role)
    {
        using var browser = await app.SignedInAs(role);
        foreach (var page in new[] { "/ru/staff/upload", "/ru/staff/upload/template/xlsx", $"/ru/staff/upload/{Guid.CreateVersion7()}", $"/ru/staff/upload/{Guid.CreateVersion7()}/absent" })
            (await browser.Get(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
    }

    [Fact]
    public async Task A_manager_without_an_organisation_is_told_what_to_do()
    {
        using var browser = await app.SignedInAs(Role.OrganisationManager);
        (await browser.Page("/ru/staff/upload")).QuerySelector(".m-empty")!.TextContent.ShouldContain("администратора");
    }

    [Fact]
    public async Task A_manager_does_not_see_the_uploads_of_another_organisation_nor_send_for_it()
    {
        using var scene = await UploadScene.Open(app);
        using var other = await UploadScene.Open(app);
        var path = await other.Send($"{other.NewIdentifier()};Бөтенов;Болат;;{UploadScene.Occupation};01.03.2024;1;");

        (await scene.Browser.Get($"/ru/staff/upload?organisation={other.At.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in new[] { path, path + "/rows/2", path + "/absent", path + "/take-back", path + "/messages/csv" })
            (await scene.Browser.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        using var answer = await scene.Browser.Submit(await scene.Browser.Page("/ru/staff/upload"), "/ru/staff/upload",
            new Dictionary<string, string?> { ["organisation"] = other.At.Id.ToString() }, "#send", ("Sheet", "a.csv", Encoding.UTF8.GetBytes(UploadScene.Heads + "\r\n;А;Б;;x;;;")));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.With(s => s.GetRequiredService<MeirimDb>().Uploads.CountAsync(u => u.OrganisationId == other.At.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_registrar_finds_an_organisation_of_their_region_and_no_other()
    {
        var (here, there) = (await Workplace.Create(app, "Алматы"), await Workplace.Create(app, "Астана", "71"));
        using var browser = await app.SignedInAs(new Grant(Role.Registrar, Region: "75"));

        var page = await browser.Page($"/ru/staff/upload?q={Uri.EscapeDataString(here.Organisation.NameRu)}");
        page.QuerySelectorAll("main ul a").Select(a => a.TextContent).ShouldContain(here.Organisation.NameRu);
        (await browser.Page($"/ru/staff/upload?organisation={here.Id}")).QuerySelector("#send").ShouldNotBeNull();
        (await browser.Page($"/ru/staff/upload?q={Uri.EscapeDataString(there.Organisation.NameRu)}")).QuerySelector(".m-empty").ShouldNotBeNull();
        (await browser.Get($"/ru/staff/upload?organisation={there.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_with_its_code_and_nothing_is_kept()
    {
        using var scene = await UploadScene.Open(app);

        using var answer = await scene.Post("staff.xlsx", "%PDF-1.7 not a table"u8.ToArray());

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("не таблица");
        (await app.With(s => s.GetRequiredService<MeirimDb>().Uploads.CountAsync(u => u.OrganisationId == scene.At.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        using var scene = await UploadScene.Open(app);
        using var answer = await scene.Browser.Submit(await scene.Browser.Page("/kk/staff/upload"), "/kk/staff/upload", new Dictionary<string, string?>(), "#send");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Файлды таңдаңыз");
    }

    [Fact]
    public async Task What_was_sent_stands_on_the_list_and_its_rows_lie_sealed()
    {
        using var scene = await UploadScene.Open(app);
        var identifier = scene.NewIdentifier();

        var path = await scene.Send($"{identifier};Құпиясов;Құсайын;;{UploadScene.Occupation};01.03.2024;1;");

        (await scene.Browser.Page("/ru/staff/upload")).QuerySelector("tbody")!.TextContent.ShouldContain("staff.csv");
        var content = (await scene.Rows(path)).ShouldHaveSingleItem().Content.ShouldNotBeNull();
        Encoding.UTF8.GetString(content).ShouldNotContain(identifier);
        Encoding.UTF8.GetString(content).ShouldNotContain("Құпиясов");
        path.ShouldNotContain(identifier);
        (await scene.Bearer(identifier)).ShouldBeNull("a dry run writes nothing");
        (await scene.Upload(path)).State.ShouldBe(UploadState.Checked);
    }
}
