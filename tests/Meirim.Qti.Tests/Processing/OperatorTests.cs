using static Meirim.Qti.Tests.Processing.Scoring;

namespace Meirim.Qti.Tests.Processing;

/// <summary>The interpreter: a table per operator, NULL among the rows.</summary>
public sealed class OperatorTests
{
    private const string Answer = "<qti-variable identifier=\"RESPONSE\"/>", Null = "<qti-null/>";

    [Theory]
    [InlineData(true, true, 1.0)]
    [InlineData(true, false, 0.0)]
    [InlineData(false, null, 0.0)]
    [InlineData(true, null, null)]
    public void And_is_false_as_soon_as_one_is_false(bool a, bool? b, double? result) => Truth($"<qti-and>{B(a)}{(b is { } known ? B(known) : Null)}</qti-and>").ShouldBe(result);

    [Theory]
    [InlineData(false, false, 0.0)]
    [InlineData(true, null, 1.0)]
    [InlineData(false, null, null)]
    public void Or_is_true_as_soon_as_one_is_true(bool a, bool? b, double? result) => Truth($"<qti-or>{B(a)}{(b is { } known ? B(known) : Null)}</qti-or>").ShouldBe(result);

    [Fact]
    public void Not_of_NULL_is_NULL() => Truth($"<qti-not>{Null}</qti-not>").ShouldBeNull();

    [Fact]
    public void NULL_is_told_by_is_null_only()
    {
        Truth($"<qti-is-null>{Answer}</qti-is-null>").ShouldBe(1);
        Truth($"<qti-is-null>{Answer}</qti-is-null>", answer: ["2"]).ShouldBe(0);
        Truth($"<qti-is-null>{S(" ")}</qti-is-null>").ShouldBe(1, "an empty word is NULL");
        Truth($"<qti-match>{Null}{Null}</qti-match>").ShouldBeNull();
        Truth($"<qti-equal>{Answer}{N("0")}</qti-equal>").ShouldBeNull();
    }

    [Theory]
    [InlineData("sum", "2 3 4.5", 9.5)]
    [InlineData("sum", "0.1 0.2", 0.3)]
    [InlineData("product", "2 3 -4", -24.0)]
    [InlineData("divide", "7 2", 3.5)]
    [InlineData("divide", "7 0", null)]
    public void Arithmetic(string op, string numbers, double? result) => Value($"<qti-{op}>{string.Concat(numbers.Split(' ').Select(N))}</qti-{op}>").ShouldBe(result);

    [Theory]
    [InlineData("sum")]
    [InlineData("product")]
    public void Arithmetic_with_NULL_is_NULL(string op) => Value($"<qti-{op}>{N("1")}{Answer}</qti-{op}>").ShouldBeNull();

    [Fact]
    public void A_sum_adds_up_what_a_container_holds() => Value($"<qti-sum>{Answer}{N("1")}</qti-sum>", cardinality: "multiple", answer: ["2", "2", "3"]).ShouldBe(8);

    [Theory]
    [InlineData("lt", "1 2", 1)]
    [InlineData("lt", "2 2", 0)]
    [InlineData("lte", "2 2", 1)]
    [InlineData("lte", "3 2", 0)]
    [InlineData("gt", "3 2", 1)]
    [InlineData("gt", "2 2", 0)]
    [InlineData("gte", "2 2", 1)]
    [InlineData("gte", "1 2", 0)]
    public void Comparison(string op, string numbers, double result) => Truth($"<qti-{op}>{string.Concat(numbers.Split(' ').Select(N))}</qti-{op}>").ShouldBe(result);

    [Theory]
    [InlineData("", "10 10", 1)]
    [InlineData("", "10 10.0001", 0)]
    [InlineData("tolerance-mode=\"absolute\" tolerance=\"1 2\"", "10 9", 1)]
    [InlineData("tolerance-mode=\"absolute\" tolerance=\"1 2\"", "10 8.9", 0)]
    [InlineData("tolerance-mode=\"absolute\" tolerance=\"1 2\"", "10 12", 1)]
    [InlineData("tolerance-mode=\"absolute\" tolerance=\"1 2\" include-upper-bound=\"false\"", "10 12", 0)]
    [InlineData("tolerance-mode=\"absolute\" tolerance=\"1\" include-lower-bound=\"false\"", "10 9", 0)]
    [InlineData("tolerance-mode=\"relative\" tolerance=\"10\"", "200 180", 1)]
    [InlineData("tolerance-mode=\"relative\" tolerance=\"10\"", "200 221", 0)]
    [InlineData("tolerance-mode=\"relative\" tolerance=\"10\"", "-200 -180", 1)]
    public void Equal_within_a_tolerance(string attributes, string numbers, double result) => Truth($"<qti-equal {attributes}>{string.Concat(numbers.Split(' ').Select(N))}</qti-equal>").ShouldBe(result);

    [Theory]
    [InlineData("", "Ақ ақ", 0)]
    [InlineData("case-sensitive=\"false\"", "Ақ ақ", 1)]
    [InlineData("substring=\"true\"", "Ақтау Ақ", 1)]
    [InlineData("substring=\"true\"", "Ақ Ақтау", 0)]
    public void Words_are_compared_with_case_unless_said_otherwise(string attributes, string words, double result) =>
        Truth($"<qti-string-match {attributes}>{string.Concat(words.Split(' ').Select(S))}</qti-string-match>").ShouldBe(result);

    [Theory]
    [InlineData("2", 1)]
    [InlineData("4", 0)]
    public void A_member_is_one_of_the_values(string value, double result) => Truth($"<qti-member>{N(value)}{Answer}</qti-member>", cardinality: "multiple", answer: ["1", "2"]).ShouldBe(result);

    [Fact]
    public void Multiple_and_ordered_make_containers_and_leave_NULL_out()
    {
        Truth($"<qti-match><qti-multiple>{N("2")}{Null}{N("1")}</qti-multiple>{Answer}</qti-match>", cardinality: "multiple", answer: ["1", "2"]).ShouldBe(1);
        Truth($"<qti-match><qti-ordered>{N("2")}{N("1")}</qti-ordered>{Answer}</qti-match>", cardinality: "ordered", answer: ["1", "2"]).ShouldBe(0);
        Truth($"<qti-match><qti-ordered>{N("1")}{N("2")}</qti-ordered>{Answer}</qti-match>", cardinality: "ordered", answer: ["1", "2"]).ShouldBe(1);
        Truth("<qti-is-null><qti-multiple/></qti-is-null>").ShouldBe(1);
        Truth($"<qti-is-null><qti-multiple>{N("1")}{S("x")}</qti-multiple></qti-is-null>").ShouldBe(1, "values of different types make nothing");
    }

    [Fact]
    public void Map_response_can_stand_within_a_sum() => Value($"<qti-sum><qti-map-response identifier=\"RESPONSE\"/>{N("1")}</qti-sum>", "identifier", "multiple", ["A"],
        """<qti-mapping default-value="0"><qti-map-entry map-key="A" mapped-value="2"/></qti-mapping>""").ShouldBe(3);

    [Fact]
    public void A_number_too_large_to_be_one_is_NULL() => Value($"<qti-product>{string.Concat(Enumerable.Repeat(N("1000000000000"), 40))}</qti-product>").ShouldBeNull();

    [Theory]
    [InlineData("<qti-random-float/>", "QTI-101(qti-random-float)")]
    [InlineData("<qti-custom-operator/>", "QTI-101(qti-custom-operator)")]
    [InlineData("<qti-not/>", "QTI-111(qti-not)")]
    [InlineData("<qti-match><qti-null/></qti-match>", "QTI-111(qti-match)")]
    [InlineData("<qti-variable identifier=\"NOBODY\"/>", "QTI-109(NOBODY)")]
    [InlineData("<qti-base-value base-type=\"integer\">many</qti-base-value>", "QTI-103")]
    public void What_the_interpreter_does_not_know_is_refused_by_name(string expression, string refusal) =>
        Should.Throw<InvalidOperationException>(() => Truth(expression)).Message.ShouldContain(refusal);
}
