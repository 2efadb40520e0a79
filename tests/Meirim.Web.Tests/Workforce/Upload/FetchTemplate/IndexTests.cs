using System.IO.Compression;
using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload.FetchTemplate;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("lv")]
    public async Task The_template_of_every_language_is_read_back_as_it_is_and_says_that_it_is_empty(string language)
    {
        using var browser = await app.SignedInAs(Role.Registrar);
        foreach (var form in new[] { "xlsx", "csv" })
        {
            var file = await browser.Http.GetByteArrayAsync(new Uri($"/{language}/staff/upload/template/{form}", UriKind.Relative));
            app.Services.GetRequiredService<TableReader>().Read(file).Problem!.Code.ShouldBe("WFU-007", form);
        }
    }

    [Fact]
    public async Task The_workbook_holds_lists_to_choose_from()
    {
        using var browser = await app.SignedInAs(Role.Registrar);
        var file = await browser.Http.GetByteArrayAsync(new Uri("/ru/staff/upload/template/xlsx", UriKind.Relative));
        using var archive = new ZipArchive(new MemoryStream(file));
        string Part(string name) => new StreamReader(archive.Entries.Single(e => e.FullName.EndsWith(name, StringComparison.Ordinal)).Open()).ReadToEnd();
        Part("workbook.xml").ShouldContain("list_Occupation");
        archive.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd())
            .ShouldContain(s => s.Contains("dataValidation", StringComparison.Ordinal));
        archive.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()).ShouldContain(s => s.Contains("социальный помощник", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_form_is_not_there()
    {
        using var browser = await app.SignedInAs(Role.Registrar);
        (await browser.Get("/ru/staff/upload/template/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
