using System.Text;
using Meirim.Qti.Importing;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Tests.Packages;

/// <summary>Packages made to harm: refused, each with its reason.</summary>
public sealed class HostilePackageTests
{
    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("items/../../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\evil.xml")]
    [InlineData("items\\evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("./evil.xml")]
    [InlineData("items//evil.xml")]
    [InlineData("evil\n.xml")]
    [InlineData("con|trol.xml")]
    public void An_entry_whose_path_leads_elsewhere_is_refused(string name) => Refusal(Zipped.Of((name, "x"))).Code.ShouldBe("QTI-014");

    [Fact]
    public void A_link_is_refused() => Refusal(Zipped.WithLink("items/a.xml", "/etc/passwd")).Code.ShouldBe("QTI-016");

    [Theory]
    [InlineData("a.xml", "a.xml")]
    [InlineData("a.xml", "A.XML")]
    [InlineData("a/b", "a/b/")]
    public void An_entry_twice_is_refused(string one, string other) => Refusal(Zipped.Of((one, "x"), (other, ""))).Code.ShouldBe("QTI-015");

    [Fact]
    public void A_bomb_is_refused_by_its_ratio_and_by_its_size()
    {
        Refusal(Zipped.Bytes(("bomb.xml", new byte[15_000_000]))).Code.ShouldBe("QTI-013");
        Refusal(Zipped.Bytes(("large.png", Noise(QtiLimits.EntryBytes + 1)))).Code.ShouldBe("QTI-012");
    }

    [Fact]
    public void An_archive_that_lies_about_its_sizes_is_refused()
    {
        var package = Zipped.Bytes(("imsmanifest.xml", new byte[15_000_000]));
        // the uncompressed size in the list of entries is made small
        int at = package.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(package.AsSpan(at + 24), 100);

        Importer.Read(package).Problems.Single().Code.ShouldBeOneOf("QTI-010", "QTI-012", "QTI-013", "QTI-004", "QTI-001");
    }

    [Fact]
    public void Too_many_entries_are_refused() => Refusal(Zipped.Of([.. Enumerable.Range(0, QtiLimits.Entries + 1).Select(i => ($"f{i}", ""))])).Code.ShouldBe("QTI-011");

    [Fact]
    public void A_broken_archive_is_refused()
    {
        var package = Zipped.Of(("imsmanifest.xml", Zipped.Manifest("a.xml")), ("a.xml", Zipped.Item("a")));

        Refusal(package[..(package.Length / 2)]).Code.ShouldBe("QTI-010");
        Refusal("PK\u0003\u0004"u8.ToArray()).Code.ShouldBe("QTI-010");
    }

    [Fact]
    public void An_archive_within_an_archive_is_not_opened() =>
        Importer.Read(Zipped.Bytes(("imsmanifest.xml", Encoding.UTF8.GetBytes(Zipped.Manifest("inner.zip"))), ("inner.zip", Zipped.Of(("a.xml", Zipped.Item("a"))))))
            .Verdicts.Single().Problems.Single().Code.ShouldBeOneOf("QTI-001", "QTI-005");

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1/x.dtd\"> %p;]>")]
    public void A_DTD_is_refused(string dtd) => ItemReader.Read(Encoding.UTF8.GetBytes(dtd + Zipped.Item("a"))).Problems.Single().Code.ShouldBe("QTI-002");

    [Fact]
    public void An_entity_without_DTD_and_XML_that_is_none_are_refused_with_their_line()
    {
        ItemReader.Read(Encoding.UTF8.GetBytes(Zipped.Item("a", "<p>&evil;</p>"))).Problems.Single().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("QTI-001"), p => p.Line.ShouldBe(4));
        ItemReader.Read("<assessmentItem"u8).Problems.Single().Code.ShouldBe("QTI-001");
        ItemReader.Read([]).Problems.Single().Code.ShouldBe("QTI-001");
    }

    [Fact]
    public void Depth_and_number_of_elements_are_bounded()
    {
        ItemReader.Read(Encoding.UTF8.GetBytes(Zipped.Item("a", string.Concat(Enumerable.Repeat("<div>", 2_000)) + string.Concat(Enumerable.Repeat("</div>", 2_000))))).Problems.Single().Code.ShouldBe("QTI-003");
        ItemReader.Read(Encoding.UTF8.GetBytes(Zipped.Item("a", string.Concat(Enumerable.Repeat("<br/>", QtiLimits.XmlElements))))).Problems.Single().Code.ShouldBe("QTI-007");
        ItemReader.Read(Encoding.UTF8.GetBytes(Zipped.Item("a", $"<p>{new string('x', QtiLimits.TextLetters + 1)}</p>"))).Problems[0].Code.ShouldBe("QTI-004");
        ItemReader.Read(Encoding.UTF8.GetBytes(new string(' ', QtiLimits.FileBytes + 1))).Problems.Single().Code.ShouldBe("QTI-004");
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-7\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ibm037\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-32\"?>")]
    public void An_encoding_that_hides_words_is_refused(string declaration) => ItemReader.Read(Encoding.UTF8.GetBytes(declaration + Zipped.Item("a"))).Problems.Single().Code.ShouldBe("QTI-005");

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused() => ItemReader.Read([.. Encoding.UTF8.GetBytes("<assessmentItem title=\""), 0xC0, 0xAF, (byte)'"']).Problems.Single().Code.ShouldBe("QTI-005");

    [Theory]
    [InlineData("<p><script>alert(1)</script></p>", "QTI-104", "script")]
    [InlineData("<p onmouseover=\"x()\">x</p>", "QTI-104", "p onmouseover")]
    [InlineData("<p><a href=\"&#x6A;avascript:x()\">x</a></p>", "QTI-104", "a href")]
    [InlineData("<p><a href=\" java&#10;script:x()\">x</a></p>", "QTI-104", "a href")]
    [InlineData("<p><img src=\"javascript:x()\" alt=\"\"/></p>", "QTI-104", "img src")]
    [InlineData("<div><object data=\"x.swf\"/></div>", "QTI-104", "object")]
    [InlineData("<div xmlns:s=\"http://www.w3.org/2000/svg\"><s:svg onload=\"x()\"/></div>", "QTI-104", "svg")]
    [InlineData("<div xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>x()</h:script></div>", "QTI-104", "script")]
    [InlineData("<p><img src=\"http://example.org/x.png\" alt=\"\"/></p>", "QTI-105", "http://example.org/x.png")]
    [InlineData("<p><img src=\"//example.org/x.png\" alt=\"\"/></p>", "QTI-105", "//example.org/x.png")]
    [InlineData("<p><img src=\"data:image/png;base64,AAAA\" alt=\"\"/></p>", "QTI-105", "data:image/png;base64,AAAA")]
    [InlineData("<p><img src=\"../../../etc/passwd\" alt=\"\"/></p>", "QTI-014", "../../../etc/passwd")]
    [InlineData("<p><img src=\"%2e%2e/%2e%2e/x.png\" alt=\"\"/></p>", "QTI-014", "%2e%2e/%2e%2e/x.png")]
    [InlineData("<p><img src=\"evil.png\" alt=\"\"/></p>", "QTI-107", "items/evil.png")]
    [InlineData("<p><img src=\"gone.png\" alt=\"\"/></p>", "QTI-106", "items/gone.png")]
    [InlineData("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>", "QTI-101", "math")]
    public void An_item_with_what_acts_or_fetches_is_refused_and_the_others_go_on(string body, string code, string what)
    {
        var result = Importer.Read(Zipped.Of(
            ("imsmanifest.xml", Zipped.Manifest("items/bad.xml", "items/good.xml")), ("items/bad.xml", Zipped.Item("bad", body)), ("items/good.xml", Zipped.Item("good")),
            ("items/evil.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>")));

        result.Verdicts.Select(v => (v.Identifier, v.Accepted)).ShouldBe([("bad", false), ("good", true)]);
        result.Verdicts[0].Problems[0].ShouldSatisfyAllConditions(p => p.Code.ShouldBe(code), p => p.Arguments[0].ShouldBe(what), p => p.File.ShouldBe("items/bad.xml"));
        result.Media.ShouldBeEmpty();
    }

    private static QtiProblem Refusal(byte[] package)
    {
        var result = Importer.Read(package);
        result.Verdicts.ShouldBeEmpty();
        return result.Problems.Single();
    }

    /// <summary>Bytes that do not pack.</summary>
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
