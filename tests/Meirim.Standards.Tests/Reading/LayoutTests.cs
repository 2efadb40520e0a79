using System.Text;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>A reader that knows one copy only is of no use: another layout of the same words reads to the same content.</summary>
public class LayoutTests
{
    private const int Seeds = 4;

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var name in Layouts.All.Keys)
            for (var seed = 0; seed < Seeds; seed++) cases.Add(name, seed);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Our_order_in_another_layout_reads_to_the_same_content(string layout, int seed) => SameContent(OwnOrder.Text, layout, seed);

    [SkippableTheory, MemberData(nameof(Cases))]
    public void The_official_text_in_another_layout_reads_to_the_same_content(string layout, int seed) =>
        SameContent(Encoding.UTF8.GetString(OfficialText.Bytes()), layout, seed);

    private static void SameContent(string text, string layout, int seed)
    {
        var other = Layouts.All[layout](text, seed);
        var result = StandardReader.Read(other);
        result.Errors.ShouldBeEmpty(layout);
        result.Warnings.ShouldNotContain(w => w.Code == WarningCodes.WordsNotRead);
        Content(result.Document!).ShouldBe(Content(StandardReader.Read(text).Document!), layout);
    }

    // The stamp of the annex is one text, on however many lines it stands; warnings name lines of their own copy.
    private static string Content(StandardDocument document)
    {
        var stamp = string.Join(' ', document.Order.Signature);
        var json = StandardJson.Write(document with { Warnings = [], Order = document.Order with { Signature = [stamp] } });
        return Regex.Replace(Encoding.UTF8.GetString(json), @"\s+", " ", RegexOptions.CultureInvariant);
    }
}
