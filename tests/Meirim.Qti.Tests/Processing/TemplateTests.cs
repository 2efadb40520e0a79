using static Meirim.Qti.Tests.Processing.Scoring;

namespace Meirim.Qti.Tests.Processing;

/// <summary>The standard templates: one test per rule.</summary>
public sealed class TemplateTests
{
    private const string Points = """
        <qti-mapping default-value="-0.5" lower-bound="-1" upper-bound="2">
          <qti-map-entry map-key="A" mapped-value="1"/><qti-map-entry map-key="B" mapped-value="1.5"/><qti-map-entry map-key="C" mapped-value="-3"/>
        </qti-mapping>
        """;

    [Theory]
    [InlineData("B", 1)]
    [InlineData("A", 0)]
    [InlineData("b", 0)]
    public void A_single_answer_matches_its_key(string answer, double score) => Item("single", "identifier", Correct("B"), Match).Score(answer).ShouldBe(score);

    [Fact]
    public void No_answer_never_matches()
    {
        Item("single", "identifier", Correct("B"), Match).Score().ShouldBe(0);
        Item("multiple", "identifier", Correct(), Match).Score().ShouldBe(0, "nothing is not the same as nothing");
        Item("single", "string", Correct("x"), Match).Score("   ").ShouldBe(0);
    }

    [Theory]
    [InlineData("A B", 1)]
    [InlineData("B A", 1)]
    [InlineData("A", 0)]
    [InlineData("A B C", 0)]
    public void Multiple_values_match_in_any_order(string answer, double score) => Item("multiple", "identifier", Correct("A", "B"), Match).Score(answer.Split(' ')).ShouldBe(score);

    [Theory]
    [InlineData("1 1 2", 1)]
    [InlineData("2 1 1", 1)]
    [InlineData("1 2 2", 0)]
    [InlineData("1 2", 0)]
    public void Multiple_values_match_as_often_each(string answer, double score) => Item("multiple", "integer", Correct("1", "1", "2"), Match).Score(answer.Split(' ')).ShouldBe(score);

    [Theory]
    [InlineData("C A B", 1)]
    [InlineData("A B C", 0)]
    [InlineData("C A", 0)]
    public void Ordered_values_match_in_sequence(string answer, double score) => Item("ordered", "identifier", Correct("C", "A", "B"), Match).Score(answer.Split(' ')).ShouldBe(score);

    [Theory]
    [InlineData("pair", "A B", 1)]
    [InlineData("pair", "B A", 1)]
    [InlineData("directedPair", "A B", 1)]
    [InlineData("directedPair", "B A", 0)]
    [InlineData("directedPair", "A  B", 1)]
    public void A_pair_has_no_direction_and_a_directed_pair_has(string type, string answer, double score) => Item("multiple", type, Correct("A B"), Match).Score(answer).ShouldBe(score);

    [Theory]
    [InlineData("Нұр-Сұлтан қаласы", 1)]
    [InlineData("  Нұр-Сұлтан \t  қаласы\n", 1)]
    [InlineData("нұр-сұлтан қаласы", 0)]
    [InlineData("Нұр-Сұлтанқаласы", 0)]
    public void Typed_words_are_trimmed_and_their_inner_spaces_made_single_and_case_counts(string answer, double score) =>
        Item("single", "string", Correct("Нұр-Сұлтан   қаласы "), Match).Score(answer).ShouldBe(score);

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same_word() => Item("single", "string", Correct("йод"), Match).Score("и\u0306од").ShouldBe(1);

    [Theory]
    [InlineData("0.5", 1)]
    [InlineData("0.50", 1)]
    [InlineData("5e-1", 1)]
    [InlineData("0,5", 0)]
    public void Numbers_match_as_numbers(string answer, double score) => Item("single", "float", Correct("0.5"), Match).Score(answer).ShouldBe(score);

    [Theory]
    [InlineData("A", 1)]
    [InlineData("A B", 2)]
    [InlineData("A A", 1)]
    [InlineData("A C", -1)]
    [InlineData("A D", 0.5)]
    [InlineData("D E F", -1)]
    public void Distinct_values_are_added_up_with_the_default_for_others_and_kept_within_the_bounds(string answer, double score) =>
        Item("multiple", "identifier", Points, Map).Score(answer.Split(' ')).ShouldBe(score);

    [Fact]
    public void No_answer_earns_nothing_and_not_the_lower_bound() =>
        Item("multiple", "identifier", Points.Replace("lower-bound=\"-1\"", "lower-bound=\"1\"", StringComparison.Ordinal), Map).Score().ShouldBe(0);

    [Fact]
    public void Tenths_add_up_to_tenths() => Item("multiple", "identifier",
        """<qti-mapping><qti-map-entry map-key="A" mapped-value="0.1"/><qti-map-entry map-key="B" mapped-value="0.2"/></qti-mapping>""", Map).Score("A", "B").ShouldBe(0.3);

    [Theory]
    [InlineData("", "АСТАНА", 0)]
    [InlineData("case-sensitive=\"true\"", "АСТАНА", 0)]
    [InlineData("case-sensitive=\"false\"", "АСТАНА", 1)]
    [InlineData("", " Астана ", 1)]
    public void Case_counts_in_a_mapping_unless_it_says_otherwise(string attribute, string answer, double score) =>
        Item("single", "string", $"""<qti-mapping><qti-map-entry map-key="Астана" mapped-value="1" {attribute}/></qti-mapping>""", Map).Score(answer).ShouldBe(score);

    [Theory]
    [InlineData("pair", 1)]
    [InlineData("directedPair", 0)]
    public void A_pair_has_no_direction_in_a_mapping_either(string type, double score) =>
        Item("multiple", type, """<qti-mapping><qti-map-entry map-key="A B" mapped-value="1"/></qti-mapping>""", Map).Score("B A").ShouldBe(score);

    [Theory]
    [InlineData("50 50", 2)]
    [InlineData("50 70", 2)]
    [InlineData("50 71", -1)]
    [InlineData("110 10", 1)]
    [InlineData("25 125", 3)]
    [InlineData("0 200", -1)]
    public void A_point_earns_the_points_of_its_area(string answer, double score) => Areas().Score(answer).ShouldBe(score);

    [Fact]
    public void An_area_counts_once_and_no_point_earns_nothing()
    {
        Areas("multiple").Score("50 50", "51 50", "110 10").ShouldBe(3);
        Areas("multiple").Score().ShouldBe(0);
    }

    [Theory]
    [InlineData("http://www.imsglobal.org/question/qti_v2p0/rptemplates/match_correct")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct.xml")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct")]
    [InlineData("https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct")]
    [InlineData("https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml")]
    public void A_template_is_known_by_every_address_of_the_standard(string uri) => Item("single", "identifier", Correct("B"), uri).Score("B").ShouldBe(1);

    [Theory]
    [InlineData("https://example.org/rptemplates/match_correct.xml")]
    [InlineData("https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/CC2_match.xml")]
    public void Another_template_is_refused_by_its_address(string uri) =>
        Should.Throw<InvalidOperationException>(() => Item("single", "identifier", Correct("B"), uri)).Message.ShouldContain("QTI-112");

    private static Meirim.Qti.Items.Item Areas(string cardinality = "single") => Item(cardinality, "point", """
        <qti-area-mapping default-value="-1">
          <qti-area-map-entry shape="circle" coords="50,50,20" mapped-value="2"/>
          <qti-area-map-entry shape="rect" coords="100,0,150,20" mapped-value="1"/>
          <qti-area-map-entry shape="poly" coords="0,100,50,100,50,150,0,150" mapped-value="3"/>
        </qti-area-mapping>
        """, Point);
}
