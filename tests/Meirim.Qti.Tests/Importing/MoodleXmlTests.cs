using Meirim.Qti.Importing;
using Meirim.Qti.Items;

namespace Meirim.Qti.Tests.Importing;

public sealed class MoodleXmlTests
{
    [Fact]
    public void One_right_answer_is_a_match()
    {
        var item = Read("multichoice", "<single>true</single><shuffleanswers>1</shuffleanswers>" + Answer(0, "Ложь") + Answer(100, "Правда") + Answer(0, "Иное")).Item();

        item.Interactions.Single().ShouldBeOfType<ChoiceInteraction>().ShouldSatisfyAllConditions(c => c.MaxChoices.ShouldBe(1), c => c.Shuffle.ShouldBeTrue());
        item.Score(item.Option("Правда")).ShouldBe(1);
        item.Score(item.Option("Ложь")).ShouldBe(0);
        item.Title.In("ru").ShouldBe("Имя");
        item.Body.In("ru").ShouldBe("<p>Что <b>верно</b>?</p><div data-response=\"RESPONSE\"></div>");
    }

    [Fact]
    public void Fractions_become_a_mapping_and_costs_stay()
    {
        var item = Read("multichoice", "<single>false</single>" + Answer(33.33333, "а") + Answer(33.33333, "б") + Answer(33.33333, "в") + Answer(-50, "г")).Item();

        item.Score(item.Option("а"), item.Option("б"), item.Option("в")).ShouldBe(1);
        item.Score(item.Option("а"), item.Option("б")).ShouldBe(0.666666666667);
        item.Score(item.Option("а"), item.Option("г")).ShouldBe(0);
        item.Responses[0].Key.Correct.Count.ShouldBe(3);
    }

    [Fact]
    public void One_answer_may_earn_a_part_or_cost_something()
    {
        var item = Read("multichoice", "<single>true</single>" + Answer(100, "а") + Answer(50, "б") + Answer(-25, "в")).Item();

        item.Score(item.Option("а")).ShouldBe(1);
        item.Score(item.Option("б")).ShouldBe(0.5);
        item.Score(item.Option("в")).ShouldBe(-0.25);
        item.Responses[0].Key.Correct.ShouldBe([item.Option("а")]);
    }

    [Fact]
    public void True_and_false_are_said_in_the_language_of_the_text()
    {
        var item = Read("truefalse", Answer(0, "true") + Answer(100, "false")).Item();

        item.Score("false").ShouldBe(1);
        item.Option("Неверно").ShouldBe("false");
    }

    [Theory]
    [InlineData("0", "НЕФТЬ", 1)]
    [InlineData("1", "НЕФТЬ", 0)]
    [InlineData("1", " нефть ", 1)]
    [InlineData("0", "газ", 0.5)]
    [InlineData("0", "уголь", 0)]
    public void A_short_answer_is_compared_as_its_author_said(string useCase, string answer, double score) =>
        Read("shortanswer", $"<usecase>{useCase}</usecase>" + Answer(100, "нефть") + Answer(50, "газ")).Item().Score(answer).ShouldBe(score);

    [Theory]
    [InlineData("9.9", 1)]
    [InlineData("10.11", 0.5)]
    [InlineData("12", 0.5)]
    [InlineData("13", 0)]
    public void A_number_is_right_within_its_tolerance(string answer, double score) => Read("numerical",
        Answer(100, "10", "<tolerance>0.1</tolerance>") + Answer(50, "11", "<tolerance>1</tolerance>")).Item().Score(answer).ShouldBe(score);

    [Fact]
    public void Matching_keeps_answers_that_only_mislead()
    {
        var item = Read("matching", Pair("Кошка", "мяу") + Pair("Собака", "гав") + Pair("", "му")).Item();

        var match = item.Interactions.Single().ShouldBeOfType<MatchInteraction>();
        (match.Rows.Count, match.Columns.Count).ShouldBe((2, 3));
        item.Score("R1 C1", "R2 C2").ShouldBe(1);
        item.Score("R1 C1", "R2 C3").ShouldBe(0.5);
    }

    [Fact]
    public void An_essay_is_scored_by_people() => Read("essay", "").Item().ShouldSatisfyAllConditions(i => i.Processing.ShouldBeNull(), i => i.Interactions.Single().ShouldBeOfType<ExtendedTextInteraction>());

    [Theory]
    [InlineData("cloze", "QTI-401")]
    [InlineData("multianswer", "QTI-401")]
    [InlineData("calculated", "QTI-401")]
    [InlineData("description", "QTI-407")]
    public void Other_types_are_refused_by_name(string type, string code)
    {
        var verdict = Read(type, "").Verdicts.Single();

        verdict.Accepted.ShouldBeFalse();
        verdict.Problems[0].ShouldSatisfyAllConditions(p => p.Code.ShouldBe(code), p => p.Line.ShouldBe(3));
        if (code == "QTI-401") verdict.Problems[0].Arguments.ShouldBe([type]);
    }

    [Theory]
    [InlineData("multichoice", "<answer fraction=\"100\"><text>а</text></answer>", "QTI-404")]
    [InlineData("multichoice", "<answer fraction=\"0\"><text>а</text></answer><answer fraction=\"0\"><text>б</text></answer>", "QTI-405")]
    [InlineData("multichoice", "<answer fraction=\"700\"><text>а</text></answer><answer fraction=\"0\"><text>б</text></answer>", "QTI-415")]
    [InlineData("shortanswer", "<answer fraction=\"100\"><text>неф*</text></answer>", "QTI-412")]
    [InlineData("numerical", "<answer fraction=\"100\"><text>много</text></answer>", "QTI-409")]
    [InlineData("truefalse", "<answer fraction=\"100\"><text>да</text></answer>", "QTI-405")]
    [InlineData("matching", "<subquestion><text>а</text><answer><text>б</text></answer></subquestion>", "QTI-404")]
    public void A_question_that_lacks_something_is_refused_with_the_reason(string type, string content, string code) => Read(type, content).Verdicts.Single().Codes().First().ShouldBe(code);

    [Fact]
    public void Feedback_grade_and_tags_are_named_as_left_out()
    {
        var verdict = Read("multichoice", Answer(100, "а", "<feedback><text>Да!</text></feedback>") + Answer(0, "б") + "<generalfeedback><text>x</text></generalfeedback><defaultgrade>2</defaultgrade><tags/>").Verdicts.Single();

        verdict.Accepted.ShouldBeTrue();
        verdict.Codes().ShouldBe(["QTI-503", "QTI-503", "QTI-508", "QTI-501"]);
        verdict.Problems.ShouldAllBe(p => p.IsWarning);
    }

    [Fact]
    public void A_picture_within_the_question_is_kept()
    {
        var result = Read("multichoice", Answer(100, "а") + Answer(0, "б"), "&lt;p&gt;&lt;img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"дом\"&gt;&lt;/p&gt;",
            $"<file name=\"a b.png\" path=\"/\" encoding=\"base64\">{Convert.ToBase64String(Some.Png)}</file>");

        result.Item().Body.In("ru")!.ShouldContain($"<img src=\"{result.Media.Single().Key}\" alt=\"дом\"/>");
        result.Media.Single().Value.ShouldBe(Some.Png);
    }

    [Theory]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;x", "QTI-104")]
    [InlineData("&lt;p onclick=\"x()\"&gt;x&lt;/p&gt;", "QTI-104")]
    [InlineData("&lt;a href=\" java\tscript:x()\"&gt;x&lt;/a&gt;", "QTI-104")]
    [InlineData("&lt;svg&gt;&lt;script&gt;x&lt;/script&gt;&lt;/svg&gt;", "QTI-104")]
    [InlineData("&lt;img src=\"https://example.org/spy.png\"&gt;", "QTI-105")]
    [InlineData("&lt;img src=\"@@PLUGINFILE@@/gone.png\"&gt;", "QTI-106")]
    [InlineData("&lt;iframe src=x&gt;&lt;/iframe&gt;", "QTI-104")]
    [InlineData("&lt;input name=x&gt;", "QTI-104")]
    [InlineData("&lt;style&gt;p{}&lt;/style&gt;x", "QTI-104")]
    public void What_acts_or_fetches_is_refused_with_the_reason(string text, string code) =>
        Read("multichoice", Answer(100, "а") + Answer(0, "б"), text).Verdicts.Single().Codes().First().ShouldBe(code);

    [Fact]
    public void Unknown_HTML_is_left_out_and_its_words_stay()
    {
        var verdict = Read("multichoice", Answer(100, "а") + Answer(0, "б"), "&lt;font color=red&gt;Крас&lt;/font&gt;ный &lt;a href=\"https://example.org\"&gt;дом&lt;/a&gt; a&amp;lt;b&nbsp;".Replace("&nbsp;", "&amp;nbsp;", StringComparison.Ordinal)).Verdicts.Single();

        verdict.Item!.Body.In("ru").ShouldStartWith("<p>Красный дом a&lt;b");
        verdict.Problems.Where(p => p.Code == "QTI-501").SelectMany(p => p.Arguments).ShouldBe(["font", "a"]);
    }

    [Fact]
    public void The_same_question_twice_is_one_and_the_same_file_gives_the_same_items()
    {
        var quiz = $"<quiz>{Question("multichoice", Answer(100, "а") + Answer(0, "б"))}{Question("multichoice", Answer(100, "а") + Answer(0, "б"))}</quiz>";
        var (once, again) = (Imports.Read(quiz), Imports.Read(quiz));

        once.Verdicts.Select(v => v.Accepted).ShouldBe([true, false]);
        once.Verdicts[1].Codes().ShouldBe(["QTI-402"]);
        once.Items.Select(QtiJson.Write).ShouldBe(again.Items.Select(QtiJson.Write));
    }

    private static ImportResult Read(string type, string content, string text = "&lt;p&gt;Что &lt;b&gt;верно&lt;/b&gt;?&lt;/p&gt;", string file = "") =>
        Imports.Read($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz><question type=\"category\"/>\n{Question(type, content, text, file)}</quiz>");

    private static string Question(string type, string content, string text = "Текст", string file = "") =>
        $"<question type=\"{type}\"><name><text>Имя</text></name><questiontext format=\"html\"><text>{text}</text>{file}</questiontext>{content}</question>";

    private static string Answer(double fraction, string text, string more = "") => FormattableString.Invariant($"<answer fraction=\"{fraction}\" format=\"html\"><text>{text}</text>{more}</answer>");

    private static string Pair(string left, string right) => $"<subquestion format=\"html\"><text>{left}</text><answer><text>{right}</text></answer></subquestion>";
}
