using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Organisations.StateLicence;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_stated_licence_stands_with_its_document_marked_as_not_checked()
    {
        using var scene = await Tended.Create(app);
        var path = scene.Address + "/licences/new";
        using var answer = await scene.Manager.Browser.Submit(await scene.Manager.Browser.Page(path), path, Tended.LicenceFields(), files: ("Evidence", "лицензия.pdf", "%PDF-1.7 test"u8.ToArray()));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var licence = (await scene.Licences()).ShouldHaveSingleItem();
        (licence.State, licence.Number, licence.Until, licence.FileName, licence.Services).ShouldBe((LicenceState.Stated, "АБ-77", new DateOnly(2031, 1, 1), "лицензия.pdf", "social-domestic"));
        (await scene.Journal(licence.Id)).Single().Kind.ShouldBe(ActKind.LicenceStated);
        (await scene.Manager.Browser.Page(scene.Address)).QuerySelector("main")!.TextContent.ShouldContain("Не проверена");
    }

    [Theory]
    [InlineData("Form.Number", "")]
    [InlineData("Form.Issued", "")]
    [InlineData("Form.Issued", "2999-01-01")]
    [InlineData("Form.LastDay", "2020-01-01")]
    [InlineData("Form.Services", "massage")]
    [InlineData("Form.Services", null)]
    public async Task Each_field_is_checked_and_nothing_is_written(string field, string? value)
    {
        using var scene = await Tended.Create(app);
        var fields = Tended.LicenceFields();
        fields[field] = value;
        using var answer = await scene.Manager.Browser.Submit(scene.Address + "/licences/new", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector($".ds-error-summary a[href='#{field.Replace('.', '_')}']").ShouldNotBeNull();
        (await scene.Licences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_that_stands_is_refused_and_a_file_of_another_type_too()
    {
        using var scene = await Tended.Create(app);
        await scene.Stated();
        using var twice = await scene.Manager.Browser.Submit(scene.Address + "/licences/new", Tended.LicenceFields());
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var path = scene.Address + "/licences/new";
        using var script = await scene.Manager.Browser.Submit(await scene.Manager.Browser.Page(path), path, Tended.LicenceFields("В-2"), files: ("Evidence", "a.html", "<script>"u8.ToArray()));
        script.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await scene.Licences()).Count.ShouldBe(1);
    }
}
