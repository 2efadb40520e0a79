using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Meirim.Qti.Importing;
using Meirim.Qti.Items;
using Meirim.Qti.Packages;
using Meirim.Qti.Processing;
using Meirim.Qti.Tests.Packages;
using Meirim.Qti.Tests.Writing;
using Meirim.Qti.Writing;

namespace Meirim.Qti.Tests.Importing;

/// <summary>
/// Whatever a file holds, the importers give a verdict. What is accepted can be stored, written, read again and scored. How long that may
/// take is bounded by <see cref="QtiLimits"/>, not by a clock.
/// </summary>
public sealed class FuzzTests
{
    /// <summary>The same files every time, so that a test means the same on every machine; <c>MEIRIM_FUZZ_RUNS=50000</c> tries other ones.</summary>
    private static readonly Config Runs = int.TryParse(Environment.GetEnvironmentVariable("MEIRIM_FUZZ_RUNS"), out var more)
        ? Config.QuickThrowOnFailure.WithMaxTest(more)
        : Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261122UL, 7919UL);

    private static readonly string[] Corpus =
    [
        .. Some.OfEachKind().Select(i => Encoding.UTF8.GetString(ItemWriter.Write(i, "ru"))),
        Zipped.Item("q", "<p>x <b>y</b></p><table><tr><td colspan=\"2\">z</td></tr></table>"),
        "<quiz><question type=\"multichoice\"><name><text>n</text></name><questiontext format=\"html\"><text>&lt;p&gt;t&lt;/p&gt;</text></questiontext><answer fraction=\"100\"><text>a</text></answer><answer fraction=\"-33.3\"><text>b</text></answer></question>"
            + "<question type=\"matching\"><questiontext><text>t</text></questiontext><subquestion><text>a</text><answer><text>b</text></answer></subquestion><subquestion><text>c</text><answer><text>d</text></answer></subquestion></question>"
            + "<question type=\"numerical\"><questiontext><text>t</text></questiontext><answer fraction=\"100\"><text>1</text><tolerance>0.1</tolerance></answer></question></quiz>",
        "::a:: q {=x#f ~%50%y ~z}\n\nw {#1:2}\n\nm {=a -> b =c -> d}\n\n// c\n[html]<b>e</b> {T#a#b}\n\ns \\{x\\} {=p =%50%q####g}",
        "Q?\nA. one\nB) two\nANSWER: B\n\nR?\nA. x\nB. y\nANSWER: A\n",
        "text_kk;text_ru;A_kk;A_ru;B_kk;B_ru;key;seconds\nа;б;\"в\ng\";г;д;е;A;9\nа;б;в;г;д;е;A,B;\n",
    ];

    /// <summary>Pieces that mean something to some reader.</summary>
    private static readonly string[] Pieces =
    [
        "<", ">", "/>", "</p>", "<p>", "&", "&lt;", "&#x0;", "&#55296;", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<?x?>", "<!DOCTYPE a>", "{", "}", "=", "~", "#", "->", "::", "%", "\\", "%200%", "%NaN%", "\n\n", "\r", "\t",
        "\0", "\uFEFF", "\uFFFE", "\ud800", "\udc00", "😀", "ANSWER: Z", "A.", ";", "1e999", "-1", "NaN", "999999999999999999999", "xml:lang=\"zz\"", "identifier=\"\"", "<script>", "onload=\"x\"", "<b><i><u>", "qti-gap", "javascript:", "..", "@@PLUGINFILE@@/../x",
    ];

    /// <summary>Written once more here: a list of what is allowed that only the code under test knew would allow whatever it allows.</summary>
    private static readonly HashSet<string> HarmlessElements =
        [.. "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr table caption colgroup col thead tbody tfoot tr th td span b strong i em small big tt sub sup q cite code kbd samp var abbr acronym dfn br img".Split(' ')];

    private static readonly HashSet<string> HarmlessAttributes = [.. "src alt width height lang dir colspan rowspan scope span data-response data-gap data-hottext".Split(' ')];

    private static readonly Gen<string> Mutated =
        from source in Gen.Elements(Corpus)
        from edits in Gen.ListOf(from at in Gen.Choose(0, 100_000) from cut in Gen.Choose(0, 30) from piece in Gen.OneOf(Gen.Elements(Pieces), Gen.Constant("")) select (at, cut, piece))
        select edits.Take(12).Aggregate(source, (text, edit) =>
        {
            int at = edit.at % (text.Length + 1);
            return text[..at] + edit.piece + text[Math.Min(text.Length, at + edit.cut)..];
        });

    [Fact]
    public void Mutated_files_of_every_format_get_a_verdict() => Check(Mutated.Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void Files_with_changed_bytes_get_a_verdict() => Check(
        from source in Gen.Elements(Corpus) from changes in Gen.ListOf(from at in Gen.Choose(0, 100_000) from value in Gen.Choose(0, 255) select (at, value)) select Changed(Encoding.UTF8.GetBytes(source), changes));

    [Fact]
    public void Packages_and_workbooks_with_changed_bytes_get_a_verdict()
    {
        byte[][] packages = [PackageWriter.Write([Some.Single(), Some.Hotspot()], Some.Media), TableTemplate.Xlsx(["kk", "ru"]), Zipped.Of(("a.xml", Zipped.Item("a")))];

        Check(from package in Gen.Elements(packages) from changes in Gen.NonEmptyListOf(from at in Gen.Choose(0, 1_000_000) from value in Gen.Choose(0, 255) select (at, value)) from cut in Gen.Choose(0, 20) select Changed(cut == 0 ? package[..(package.Length * 2 / 3)] : package, changes));
    }

    [Fact]
    public void Any_text_at_all_gets_a_verdict() => Check(
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Where(s => s is not null), Gen.ArrayOf(Gen.Elements(Pieces)).Select(p => string.Concat(p)), Gen.ArrayOf(Gen.Elements(Pieces)).Select(p => $"<quiz><question type=\"essay\"><questiontext><text><![CDATA[{string.Concat(p).Replace("]]>", "", StringComparison.Ordinal)}]]></text></questiontext></question></quiz>")).Select(Encoding.UTF8.GetBytes));

    [Theory]
    [InlineData("<p>")]
    [InlineData("<b class=x>")]
    [InlineData("<a><table>")]
    [InlineData("<svg>")]
    public void HTML_that_makes_its_parser_work_is_bounded(string tag) =>
        Imports.Read($"<quiz><question type=\"essay\"><questiontext><text><![CDATA[{string.Concat(Enumerable.Repeat(tag, 90_000 / tag.Length))}]]></text></questiontext></question></quiz>")
            .Verdicts.Single().Problems[0].Code.ShouldBe("QTI-007");

    private void Check(Gen<byte[]> files)
    {
        Prop.ForAll(files.ToArbitrary(), Holds).Check(Runs);
        _tried.Count.ShouldBeGreaterThan(500);
    }

    private static byte[] Changed(byte[] file, IEnumerable<(int At, int Value)> changes)
    {
        var bytes = file.ToArray();
        foreach (var (at, value) in changes.Take(8)) bytes[at % bytes.Length] = (byte)value;
        return bytes;
    }

    private static bool IsHarmless(string html) => XElement.Parse($"<x>{(html.Contains('<', StringComparison.Ordinal) ? html : "")}</x>").Descendants().All(e =>
        HarmlessElements.Contains(e.Name.ToString()) && e.Attributes().All(a => HarmlessAttributes.Contains(a.Name.ToString()) && !a.Value.Contains("script:", StringComparison.OrdinalIgnoreCase)));

    /// <summary>How many files a test tried: a generator that gives the same one again and again proves nothing.</summary>
    private readonly HashSet<string> _tried = [];

    /// <summary>A verdict for each, and what was accepted is sound.</summary>
    private bool Holds(byte[] file)
    {
        _tried.Add(Convert.ToBase64String(file));
        var result = Importer.Read(file, "ru");
        foreach (var item in result.Items)
        {
            QtiJson.Write(QtiJson.Read(QtiJson.Write(item))).ShouldBe(QtiJson.Write(item));
            item.Texts().Skip(1).SelectMany(t => t).ShouldAllBe(t => IsHarmless(t.Value));
            foreach (var language in item.Languages) ContentModel.Faults(ItemWriter.Write(item, language)).ShouldBeEmpty();
            ResponseProcessor.Score(item, new Dictionary<string, IReadOnlyList<string>> { ["RESPONSE"] = ["A"] }).Outcomes.ShouldNotBeNull();
        }
        var items = result.Items.ToList();
        if (items.Count > 0)
        {
            var again = Importer.Read(PackageWriter.Write(items, result.Media), "ru");
            again.Items.Select(QtiJson.Write).ShouldBe(items.Select(QtiJson.Write));
        }
        return result.Verdicts.Count > 0 || result.Problems.Count > 0;
    }
}
