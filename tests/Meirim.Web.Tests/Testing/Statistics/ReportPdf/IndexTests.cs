using System.Net;
using System.Text;
using Meirim.Web.Tests.Infrastructure;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Meirim.Web.Tests.Testing.Statistics.ReportPdf;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_report_is_a_pdf_with_the_letters_of_its_language()
    {
        using var scene = await StatisticsScene.Make(app);
        using var visitor = app.Visitor();
        (await visitor.Get("/kk/testing/rounds/none/report.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get($"/kk/testing/rounds/{scene.Round.Code}/report.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await scene.Release();

        using var answer = await visitor.Get($"/kk/testing/rounds/{scene.Round.Code}/report.pdf");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var document = PdfReader.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), PdfDocumentOpenMode.Import);
        document.PageCount.ShouldBeInRange(2, 4);
        document.Info.Title.ShouldContain("тестілеу туралы есеп");
        // the maps from the fonts' signs to letters name the letters that only Kazakh has
        var maps = string.Concat(document.Internals.GetAllObjects().OfType<PdfDictionary>().Where(d => d.Stream is not null).Select(d => Encoding.Latin1.GetString(d.Stream.UnfilteredValue)).Where(t => t.Contains("beginbfrange", StringComparison.Ordinal) || t.Contains("beginbfchar", StringComparison.Ordinal)));
        foreach (var letter in "әғқңөұүһі") maps.ShouldContain($"<{(int)letter:X4}>", Case.Insensitive, $"{letter}");
    }

    [Fact]
    public async Task The_methodologists_copy_has_the_annex()
    {
        using var scene = await StatisticsScene.Make(app);
        using var answer = await scene.Browser.Get(scene.Path + "/report.pdf");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var mine = PdfReader.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), PdfDocumentOpenMode.Import);
        await scene.Release();
        using var visitor = app.Visitor();
        using var open = await visitor.Get(scene.Path + "/report.pdf");
        using var theirs = PdfReader.Open(new MemoryStream(await open.Content.ReadAsByteArrayAsync()), PdfDocumentOpenMode.Import);
        mine.PageCount.ShouldBeGreaterThan(theirs.PageCount);
    }
}
