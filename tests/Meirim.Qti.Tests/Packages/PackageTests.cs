using Meirim.Qti.Importing;
using Meirim.Qti.Items;
using Meirim.Qti.Tests.Importing;

namespace Meirim.Qti.Tests.Packages;

/// <summary>Packages of other makers.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Files_with_one_identifier_in_several_languages_are_one_item()
    {
        var item = Importer.Read(Zipped.Of(("imsmanifest.xml", Zipped.Manifest("kk.xml", "ru.xml")), ("kk.xml", Zipped.Item("q", language: "kk-KZ")), ("ru.xml", Zipped.Item("q", language: "ru")))).Item();

        item.Languages.ShouldBe(["kk", "ru"]);
        ((ChoiceInteraction)item.Interactions[0]).Options[0].Text.In("kk").ShouldBe("one kk-KZ");
        item.Score("A").ShouldBe(1);
    }

    [Theory]
    [InlineData("identifier=\"B\"", "identifier=\"D\"", "QTI-114")]
    [InlineData("<value>A</value>", "<value>B</value>", "QTI-114")]
    [InlineData("shuffle=\"true\"", "shuffle=\"false\"", "QTI-114")]
    [InlineData("xml:lang=\"ru\"", "xml:lang=\"kk\"", "QTI-115")]
    public void A_language_that_is_another_item_is_refused_and_the_first_stays(string before, string after, string code)
    {
        var result = Importer.Read(Zipped.Of(("imsmanifest.xml", Zipped.Manifest("kk.xml", "ru.xml")), ("kk.xml", Zipped.Item("q", language: "kk")), ("ru.xml", Zipped.Item("q", language: "ru").Replace(before, after, StringComparison.Ordinal))));

        result.Verdicts.Select(v => v.Accepted).ShouldBe([true, false]);
        result.Verdicts[1].Problems[0].ShouldSatisfyAllConditions(p => p.Code.ShouldBe(code), p => p.File.ShouldBe("ru.xml"));
    }

    [Fact]
    public void A_file_that_is_not_there_a_test_and_a_path_that_leads_out_are_named()
    {
        var manifest = Zipped.Manifest("gone.xml", "../out.xml").Replace("<resources>", "<resources><resource identifier=\"t\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\"/>", StringComparison.Ordinal);

        var result = Importer.Read(Zipped.Of(("imsmanifest.xml", manifest)));

        result.Verdicts.Single().Problems.Single().Code.ShouldBe("QTI-018");
        result.Problems.Select(p => p.Code).ShouldBe(["QTI-501", "QTI-014"]);
    }

    [Fact]
    public void Without_manifest_every_XML_file_is_looked_at()
    {
        var result = Importer.Read(Zipped.Of(("a/q1.xml", Zipped.Item("q1")), ("b/note.xml", "<note/>")));

        result.Problems.Single().Code.ShouldBe("QTI-506");
        result.Verdicts.Select(v => (v.Source, v.Accepted, string.Join(' ', v.Codes()))).ShouldBe([("a/q1.xml", true, ""), ("b/note.xml", false, "QTI-020")]);
    }

    [Theory]
    [InlineData("choiceInteraction", "sliderInteraction", "QTI-101")]
    [InlineData("responseIdentifier=\"RESPONSE\"", "responseIdentifier=\"OTHER\"", "QTI-109")]
    [InlineData("<value>A</value>", "<value>Z</value>", "QTI-204")]
    [InlineData("identifier=\"B\"", "identifier=\"A\"", "QTI-206")]
    [InlineData("maxChoices=\"1\"", "maxChoices=\"-1\"", "QTI-103")]
    [InlineData("maxChoices=\"1\"", "maxChoices=\"2\"", "QTI-211")]
    [InlineData("shuffle=\"true\"", "shuffle=\"maybe\"", "QTI-103")]
    [InlineData("cardinality=\"single\" baseType=\"identifier\"", "cardinality=\"record\"", "QTI-101")]
    [InlineData("adaptive=\"false\"", "adaptive=\"true\"", "QTI-101")]
    [InlineData("imsqti_v2p1\"", "imsqti_v9p9\"", "QTI-108")]
    [InlineData("<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>", "", "QTI-208")]
    [InlineData("<outcomeDeclaration identifier=\"SCORE\"", "<outcomeDeclaration identifier=\"RESPONSE\"", "QTI-110")]
    [InlineData("<itemBody>", "<templateDeclaration/><itemBody>", "QTI-101")]
    [InlineData("rptemplates/match_correct", "rptemplates/CC2_match", "QTI-112")]
    [InlineData("xml:lang=\"en\"", "xml:lang=\"!\"", "QTI-103")]
    public void What_is_not_supported_or_wrong_is_refused_by_name(string before, string after, string code) =>
        Imports.Read(Zipped.Item("q").Replace(before, after, StringComparison.Ordinal)).Verdicts.Single().ShouldSatisfyAllConditions(v => v.Accepted.ShouldBeFalse(), v => v.Problems[0].Code.ShouldBe(code), v => v.Line.ShouldNotBeNull());

    [Fact]
    public void A_refusal_names_the_element_in_the_words_of_the_file()
    {
        var old = Zipped.Item("q").Replace("choiceInteraction", "sliderInteraction", StringComparison.Ordinal);

        Imports.Read(old).Verdicts.Single().Problems[0].Arguments.ShouldBe(["sliderInteraction"]);
        Imports.Read("<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\" identifier=\"q\" title=\"q\"><qti-item-body><qti-slider-interaction response-identifier=\"R\"/></qti-item-body></qti-assessment-item>")
            .Verdicts.Single().Problems[0].Arguments.ShouldBe(["qti-slider-interaction"]);
    }

    [Theory]
    [InlineData("<p class=\"big\">x</p>", null)]
    [InlineData("<p align=\"right\">x</p>", "QTI-502")]
    [InlineData("<p><a href=\"x.html\">x</a></p>", "QTI-501")]
    [InlineData("<feedbackBlock identifier=\"F\" outcomeIdentifier=\"SCORE\" showHide=\"show\"><p>x</p></feedbackBlock>", "QTI-503")]
    [InlineData("<rubricBlock view=\"scorer\"><p>x</p></rubricBlock>", "QTI-501")]
    public void What_is_left_out_is_named(string body, string? code)
    {
        var verdict = Imports.Read(Zipped.Item("q", body)).Verdicts.Single();

        verdict.Accepted.ShouldBeTrue();
        verdict.Codes().ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void Instructions_for_the_candidate_stay_and_a_prompt_of_several_lines_goes_before_the_options()
    {
        var text = Zipped.Item("q", "<rubricBlock view=\"candidate\"><p>Read first.</p></rubricBlock>").Replace("<prompt>Which?</prompt>", "<prompt><p>Look:</p><ul><li>one</li></ul></prompt>", StringComparison.Ordinal);

        Imports.Read(text).Item().Body.In("en").ShouldBe("<p>Read first.</p><p>Look:</p><ul><li>one</li></ul><div data-response=\"RESPONSE\"></div>");
    }

    [Fact]
    public void A_file_that_does_not_say_its_language_takes_the_one_that_is_given() =>
        Imports.Read(Zipped.Item("q").Replace(" xml:lang=\"en\"", "", StringComparison.Ordinal), "lv").Verdicts.Single().ShouldSatisfyAllConditions(v => v.Languages.ShouldBe(["lv"]), v => v.Codes().ShouldBe(["QTI-504"]));
}
