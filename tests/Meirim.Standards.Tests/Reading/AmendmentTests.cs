using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>An act that rewords some cards has no list of its own: what it says it rewords, or the caller, tells which must be there.</summary>
public class AmendmentTests
{
    private const string Opening = """
        "Бақ және кітапхана кәсіптері" кәсіптік стандартын бекіту туралы" Бақтар және кітаптар министрінің 2031 жылғы 14 қыркүйектегі № 77-Б бұйрығына өзгерістер енгізу туралы

        Бақтар және кітаптар министрінің 2033 жылғы 5 ақпандағы № 12-К бұйрығы.

        БҰЙЫРАМЫН:

        1. Бұйрыққа мынадай өзгерістер енгізілсін: 8, 9-тармақтар мынадай редакцияда жазылсын:


        """;

    private const string Closing = """


        2. Осы бұйрық 2033 жылғы 1 маусымнан бастап қолданысқа енгізіледі.

        Министр

        Б. Гүлзарова
        """;

    private static string Cards(string first, string end)
    {
        var from = OwnOrder.Text.IndexOf(first, StringComparison.Ordinal);
        return OwnOrder.Text[from..OwnOrder.Text.IndexOf(end, StringComparison.Ordinal)].TrimEnd();
    }

    private static string Both => Cards("8. \"", "10. \"Сирек");

    [Fact]
    public void An_amending_act_is_read_with_the_cards_that_it_rewords()
    {
        var result = StandardReader.Read(Opening + Both + Closing);
        result.Errors.ShouldBeEmpty();
        var document = result.Document!;
        document.Kind.ShouldBe(StandardKind.Amendment);
        document.Cards.Select(c => c.Paragraph).ShouldBe([8, 9]);
        (document.Act.Number, document.Act.Date, document.Act.EffectiveFrom).ShouldBe(("12-К", new(2033, 2, 5), new(2033, 6, 1)));
        document.Order.Signature.ShouldBe(["Министр", "Б. Гүлзарова"]);
        document.Warnings.ShouldNotContain(w => w.Code == WarningCodes.WordsNotRead);
        document.Cards[0].ShouldBe(OwnOrder.Card(8) with { Linked = [new("5-6", "сирек кітаптар сақтаушысы", null, null)] });
    }

    [Fact]
    public void A_card_that_the_act_rewords_but_does_not_hold_is_refused()
    {
        var error = StandardReader.Read(Opening + Cards("8. \"", "9. \"Бақ") + Closing).Errors.Single();
        (error.Code, error.Expected).ShouldBe((ErrorCodes.CardMissing, "9"));
    }

    [Fact]
    public void Without_a_word_on_what_it_rewords_a_text_of_some_cards_is_refused_unless_the_caller_knows()
    {
        var text = Opening.Replace("8, 9-тармақтар мынадай редакцияда жазылсын", "төмендегідей", StringComparison.Ordinal) + Both + Closing;
        StandardReader.Read(text).Errors.Single().Code.ShouldBe(ErrorCodes.NoListOfCards);
        StandardReader.Read(text, new(ExpectedCards: [8, 9])).Document!.Cards.Count.ShouldBe(2);
        StandardReader.Read(text, new(ExpectedCards: [8, 9, 10])).Errors.Single().Expected.ShouldBe("10");
    }

    [Fact]
    public void A_card_beyond_the_expected_ones_is_read_with_a_warning() =>
        StandardReader.Read(Opening + Both + Closing, new(ExpectedCards: [8])).Warnings.ShouldContain(w => w.Code == WarningCodes.CardNotListed);

    [Fact]
    public void An_extract_of_a_whole_standard_is_read_when_the_caller_names_its_cards()
    {
        var from = OwnOrder.Text.IndexOf("7. \"Бағбан\"", StringComparison.Ordinal);
        var extract = OwnOrder.Text.Remove(from, OwnOrder.Text.IndexOf("8. \"Кітапханашы\"", StringComparison.Ordinal) - from);
        StandardReader.Read(extract).Errors.Single().Code.ShouldBe(ErrorCodes.CardMissing);
        var document = StandardReader.Read(extract, new(ExpectedCards: [8, 9, 10])).Document!;
        document.Cards.Select(c => c.Paragraph).ShouldBe([8, 9, 10]);
        document.Warnings.ShouldNotContain(w => w.Code == WarningCodes.NameDiffersFromList || w.Code == WarningCodes.LevelDiffersFromList);
    }

    [Fact]
    public void The_callers_list_holds_for_a_whole_standard_too() =>
        StandardReader.Read(OwnOrder.Text, new(ExpectedCards: [7, 8, 9, 10, 11])).Errors.Single().Expected.ShouldBe("11");
}
