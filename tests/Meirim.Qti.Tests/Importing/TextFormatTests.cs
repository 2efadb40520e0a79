using Meirim.Qti.Importing;
using Meirim.Qti.Items;

namespace Meirim.Qti.Tests.Importing;

/// <summary>GIFT and Aiken.</summary>
public sealed class TextFormatTests
{
    [Fact]
    public void Aiken_is_read_with_its_lines()
    {
        var result = Imports.Read("Столица?\nA. Алматы\nB) Астана\nANSWER: B\n\nБез ответа?\nA. да\nB. нет\n\nЕщё?\nA. да\nB. нет\nANSWER: C\n\nКирилл?\nА. да\nВ. нет\nANSWER: В\n");

        result.Format.ShouldBe(ImportFormat.Aiken);
        result.Verdicts.Select(v => (v.Line, v.Accepted)).ShouldBe([(1, true), (6, false), (10, false), (15, true)]);
        result.Verdicts[1].Codes().ShouldBe(["QTI-405"]);
        result.Verdicts[2].Codes().ShouldBe(["QTI-406"]);
        result.Items.First().Score("B").ShouldBe(1);
        result.Items.Last().Score("B").ShouldBe(1);
    }

    [Theory]
    [InlineData("Столица::x? {=Астана ~Алматы ~Орал}", "A", 1)]
    [InlineData("::Имя::Столица? {~Алматы =Астана#верно ~%50%Орал}", "B", 1)]
    [InlineData("::Имя::Столица? {~Алматы =Астана#верно ~%50%Орал}", "C", 0.5)]
    [InlineData("Два? {~%50%а ~%50%б ~%-100%в}", "A B", 1)]
    [InlineData("Два? {~%50%а ~%50%б ~%-100%в}", "A C", 0)]
    [InlineData("Верно? {T}", "true", 1)]
    [InlineData("Верно? {FALSE#нет#да}", "true", 0)]
    [InlineData("Сколько? {#5:0.5}", "5.5", 1)]
    [InlineData("Сколько? {#1..3}", "3", 1)]
    [InlineData("Сколько? {#=5:0 =%50%4:1}", "3", 0.5)]
    [InlineData("Сколько? {#=5:0 =%50%4:1}", "2.9", 0)]
    [InlineData("Слово? {=да =%30%ага}", "ДА", 1)]
    [InlineData("Слово? {=да =%30%ага}", "ага", 0.3)]
    [InlineData("Скобка \\{ и \\= знак? {=a\\=b ~в}", "A", 1)]
    [InlineData("Пропуск {=здесь ~там} в тексте", "A", 1)]
    public void Gift_questions_score_as_their_author_meant(string gift, string answer, double score)
    {
        var item = Imports.Read(gift).Verdicts.Single().Item!;

        item.Score(item.Responses[0].BaseType == BaseType.Identifier ? answer.Split(' ') : [answer]).ShouldBe(score);
    }

    [Fact]
    public void Gift_matching_gap_essay_title_and_signs()
    {
        Imports.Read("Пары {=Кошка -> мяу =Собака -> гав = -> му}").Item().ShouldSatisfyAllConditions(
            i => i.Score("R1 C1", "R2 C2").ShouldBe(1), i => ((MatchInteraction)i.Interactions[0]).Columns.Count.ShouldBe(3));
        Imports.Read("Расскажите {}").Item().Interactions.Single().ShouldBeOfType<ExtendedTextInteraction>();
        Imports.Read("::Имя \\: раз:: a \\{b\\} < c {T}").Item().ShouldSatisfyAllConditions(i => i.Title.In("ru").ShouldBe("Имя : раз"), i => i.Body.In("ru").ShouldStartWith("<p>a {b} &lt; c</p>"));
        Imports.Read("Пропуск {=здесь ~там} в тексте").Item().Body.In("ru").ShouldStartWith("<p>Пропуск _____ в тексте</p>");
        Imports.Read("[html]<b>Да</b>? {T}").Item().Body.In("ru").ShouldStartWith("<p><b>Да</b>?</p>");
    }

    [Fact]
    public void A_mistake_in_one_gift_question_stops_no_other()
    {
        var result = Imports.Read("// заметка\n$CATEGORY: a/b\n\nРаз {=да ~нет}\n\nБез скобок\n\nДва {=\nда\n\n~нет}\n\nТри {~нет ~да}\n\nЧетыре {# много}\n\nПять {=неф* =газ}\n\nНе закрыт {=да");

        result.Verdicts.Select(v => (v.Line, Code: v.Codes().FirstOrDefault() ?? "")).ShouldBe(
            [(4, ""), (6, "QTI-407"), (8, ""), (13, "QTI-405"), (15, "QTI-409"), (17, "QTI-412"), (19, "QTI-408")]);
    }

    [Fact]
    public void A_Latin_letter_within_a_Cyrillic_word_is_flagged()
    {
        var verdict = Imports.Read("Стoлица Moscow? {=да ~нет}").Verdicts.Single();

        verdict.Accepted.ShouldBeTrue();
        verdict.Problems.Single().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("QTI-505"), p => p.Arguments.ShouldBe(["Стoлица"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("просто текст")]
    [InlineData("<html><body>x</body></html>")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_question_file_is_refused(string text) => Imports.Read(text).Problems.Single().Code.ShouldBe("QTI-006");
}
