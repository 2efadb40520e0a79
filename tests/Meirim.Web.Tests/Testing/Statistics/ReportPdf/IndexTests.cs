using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Statistics.ReportPdf;

[Collection(TheTestingApplication.Name)]
public sealed partial class IndexTests(MeirimFixture app)
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
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Pages(bytes).ShouldBeInRange(2, 4);
        // the maps from the fonts' signs to letters name the letters that only Kazakh has
        var maps = string.Concat(Streams(bytes).Select(Encoding.Latin1.GetString).Where(t => t.Contains("begincmap", StringComparison.Ordinal)));
        foreach (var letter in "әғқңөұүі") maps.ShouldContain($"<{(int)letter:X4}>", Case.Sensitive, $"{letter}");
        maps.ShouldNotContain("<0000> <04", Case.Sensitive, "no letter is the empty box");
        // the table at the end finds every object
        var text = Encoding.Latin1.GetString(bytes);
        int table = int.Parse(text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        var lines = text[table..].Split('\n').Skip(3).TakeWhile(l => l.EndsWith(" n ", StringComparison.Ordinal)).ToList();
        for (int i = 0; i < lines.Count; i++) text[int.Parse(lines[i][..10], System.Globalization.CultureInfo.InvariantCulture)..].ShouldStartWith($"{i + 1} 0 obj\n");
    }

    [Fact]
    public async Task The_methodologists_copy_has_the_annex()
    {
        using var scene = await StatisticsScene.Make(app);
        using var answer = await scene.Browser.Get(scene.Path + "/report.pdf");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var mine = await answer.Content.ReadAsByteArrayAsync();
        await scene.Release();
        using var visitor = app.Visitor();
        using var open = await visitor.Get(scene.Path + "/report.pdf");
        Pages(mine).ShouldBeGreaterThan(Pages(await open.Content.ReadAsByteArrayAsync()));
    }

    private static int Pages(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    private static IEnumerable<byte[]> Streams(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        foreach (Match stream in StreamObject().Matches(text))
        {
            int length = int.Parse(stream.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            using var zip = new ZLibStream(new MemoryStream(pdf, stream.Index + stream.Length, length), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            zip.CopyTo(plain);
            yield return plain.ToArray();
        }
    }

    [GeneratedRegex("/Type /Page /Parent", RegexOptions.CultureInvariant)]
    private static partial Regex PageObject();

    [GeneratedRegex("<< /Length ([0-9]+) /Filter /FlateDecode[^>]*>>\\nstream\\n", RegexOptions.CultureInvariant)]
    private static partial Regex StreamObject();
}
