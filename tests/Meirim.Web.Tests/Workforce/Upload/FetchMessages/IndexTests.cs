using System.Net;
using System.Text;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload.FetchMessages;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_rows_come_back_with_their_messages_and_can_be_mended_and_sent_again()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($"{scene.NewIdentifier()};Жақсы;Жан;;{UploadScene.Occupation};01.03.2024;1;", ";=HYPERLINK(1);Қате;;білмеймін;01.03.2024;1;");

        var csv = Encoding.UTF8.GetString(await scene.Browser.Http.GetByteArrayAsync(new Uri(path + "/messages/csv?show=Wrong", UriKind.Relative)));
        var xlsx = await scene.Browser.Http.GetByteArrayAsync(new Uri(path + "/messages/xlsx?show=Wrong", UriKind.Relative));

        csv.ShouldContain("WFU-110");
        csv.ShouldContain("'=HYPERLINK", Case.Sensitive, "a cell must not become a formula");
        csv.ShouldNotContain("Жақсы");
        var table = app.Services.GetRequiredService<TableReader>().Read(xlsx).Value;
        table.Rows.ShouldHaveSingleItem().Cells[UploadColumn.Occupation].ShouldBe("білмеймін");
        table.Unknown.ShouldContain("Сообщения");
    }

    [Fact]
    public async Task Another_form_and_another_filter_are_not_there()
    {
        using var scene = await UploadScene.Open(app);
        var path = await scene.Send($"{scene.NewIdentifier()};Жақсы;Жан;;{UploadScene.Occupation};01.03.2024;1;");
        (await scene.Browser.Get(path + "/messages/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Browser.Get(path + "/messages/csv?show=99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
