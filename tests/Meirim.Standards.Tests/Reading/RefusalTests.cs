using System.Text;
using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>Whatever is no such order is refused with a code, a line and what was expected; nothing throws.</summary>
public class RefusalTests
{
    private static ReadError[] Refuse(string text) => Errors(StandardReader.Read(text));

    private static ReadError[] Errors(ReadResult result)
    {
        result.Document.ShouldBeNull();
        result.Errors.ShouldNotBeEmpty();
        return [.. result.Errors];
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t\r\n ")]
    public void An_empty_text_is_refused(string text) => Refuse(text).Single().Code.ShouldBe(ErrorCodes.Empty);

    [Fact]
    public void Empty_bytes_and_a_lone_byte_order_mark_are_refused()
    {
        Errors(StandardReader.Read([])).Single().Code.ShouldBe(ErrorCodes.Empty);
        Errors(StandardReader.Read([0xEF, 0xBB, 0xBF])).Single().Code.ShouldBe(ErrorCodes.Empty);
    }

    [Fact]
    public void Some_other_text_is_refused() => Refuse("Кітап туралы әңгіме.\nСоңы.").Single().Code.ShouldBe(ErrorCodes.NotAStandard);

    [Fact]
    public void Zero_bytes_are_no_text() => Errors(StandardReader.Read(new byte[1000])).Single().Code.ShouldBe(ErrorCodes.Binary);

    [Theory]
    [InlineData("17. Болжамды")]
    [InlineData("31 желтоқсан.")]
    [InlineData("2035")]
    public void A_text_cut_within_its_last_chapter_is_refused(string at)
    {
        var error = Refuse(OwnOrder.Text[..OwnOrder.Text.LastIndexOf(at, StringComparison.Ordinal)]).Single();
        error.Code.ShouldBe(ErrorCodes.CutShort);
        error.Line.ShouldBeGreaterThan(240);
    }

    [Fact]
    public void A_file_cut_within_a_letter_is_cut_and_not_in_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(OwnOrder.Text);
        var at = Array.FindIndex(bytes, bytes.Length / 2, b => b >= 0xC0) + 1;
        Errors(StandardReader.Read(bytes.AsSpan(0, at))).Single().ShouldSatisfyAllConditions(
            e => e.Code.ShouldBe(ErrorCodes.CutShort), e => e.Line.ShouldBe(1 + bytes.Take(at).Count(b => b == '\n')));
    }

    [Fact]
    public void Two_cards_under_each_others_headings_are_refused_where_they_stand()
    {
        var lines = OwnOrder.Text.Split('\n');
        var headings = Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains("карточкасы", StringComparison.Ordinal) && char.IsDigit(lines[i][0])).ToArray();
        string[] swapped = [.. lines[..(headings[0] + 1)], .. lines[(headings[1] + 1)..headings[2]], lines[headings[1]], .. lines[(headings[0] + 1)..headings[1]], .. lines[headings[2]..]];
        var errors = Refuse(string.Join('\n', swapped));
        errors.ShouldAllBe(e => e.Code == ErrorCodes.CardsOutOfOrder);
        errors[0].Line.ShouldBe(headings[0] + 1);
        errors[0].Expected.ShouldStartWith("7. ");
        errors.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_wide_encoding_is_refused_with_or_without_its_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Errors(StandardReader.Read(encoding.GetBytes(OwnOrder.Text))).Single().Code.ShouldBe(ErrorCodes.NotUtf8);
        Errors(StandardReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(OwnOrder.Text)])).Single().Code.ShouldBe(ErrorCodes.NotUtf8);
    }

    [Theory]
    [InlineData(1251)]
    [InlineData(20866)]
    public void A_one_byte_encoding_is_refused_at_its_first_wrong_line(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(codePage).GetBytes("plain\n" + OwnOrder.Text);
        Errors(StandardReader.Read(bytes)).Single().ShouldSatisfyAllConditions(
            e => e.Code.ShouldBe(ErrorCodes.NotUtf8), e => e.Line.ShouldBe(4), e => e.Expected.ShouldBe("UTF-8"));
    }

    [Fact]
    public void A_kz_1048_text_is_refused()
    {
        // KZ-1048 is Windows-1251 with nine Kazakh letters; .NET has no such code page, and every Cyrillic letter is one byte above 0xC0
        byte[] bytes = [.. OwnOrder.Text.Select(c => c < 128 ? (byte)c : (byte)(0xC0 + (c % 64)))];
        Errors(StandardReader.Read(bytes)).Single().Code.ShouldBe(ErrorCodes.NotUtf8);
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        Errors(StandardReader.Read(noise)).Single().Code.ShouldBe(ErrorCodes.Binary);
        byte[] zip = [0x50, 0x4B, 3, 4, .. noise];
        Errors(StandardReader.Read(zip)).Single().Code.ShouldBe(ErrorCodes.Binary);
    }

    [Fact]
    public void A_text_past_the_limit_is_refused_unread()
    {
        var options = new ReadOptions(MaxBytes: 1000);
        Errors(StandardReader.Read(Encoding.UTF8.GetBytes(OwnOrder.Text), options)).Single().ShouldBe(new(ErrorCodes.TooLarge, 0, "1000"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(OwnOrder.Text));
        Errors(StandardReader.Read(stream, options)).Single().Code.ShouldBe(ErrorCodes.TooLarge);
        Errors(StandardReader.Read(OwnOrder.Text, options)).Single().Code.ShouldBe(ErrorCodes.TooLarge);
    }

    [Fact]
    public void A_text_cut_in_half_is_refused_with_the_cards_that_are_gone()
    {
        var half = OwnOrder.Text[..(OwnOrder.Text.Length / 2)];
        var errors = Refuse(half);
        errors.ShouldContain(e => e.Code == ErrorCodes.CutShort);
        errors.Where(e => e.Code == ErrorCodes.CardMissing).Select(e => e.Expected).ShouldBe(
            ["9. Бақ меңгерушісі", "10. Сирек кітаптар сақтаушысы"]);
    }

    [Fact]
    public void A_text_cut_within_its_last_card_is_refused()
    {
        var cut = OwnOrder.Text[..OwnOrder.Text.IndexOf("Ылғалды өлшеу", StringComparison.Ordinal)];
        var codes = Refuse(cut).Select(e => e.Code).ToList();
        codes.ShouldContain(ErrorCodes.CutShort);
        codes.ShouldContain(ErrorCodes.CardIncomplete);
    }

    [Fact]
    public void A_missing_card_is_refused_at_the_place_where_it_should_stand()
    {
        var from = OwnOrder.Text.IndexOf("8. \"Кітапханашы\"", StringComparison.Ordinal);
        var to = OwnOrder.Text.IndexOf("9. \"Бақ меңгерушісі\"", StringComparison.Ordinal);
        var error = Refuse(OwnOrder.Text.Remove(from, to - from)).Single();
        (error.Code, error.Expected).ShouldBe((ErrorCodes.CardMissing, "8. Кітапханашы"));
        error.Line.ShouldBe(1 + OwnOrder.Text[..OwnOrder.Text.IndexOf("7. \"Бағбан\"", StringComparison.Ordinal)].Count(c => c == '\n'));
    }

    [Fact]
    public void A_lost_heading_melts_no_two_cards_into_one() =>
        Refuse(OwnOrder.With("9. \"Бақ меңгерушісі\" кәсіптік карточкасы\n", "")).ShouldContain(e => e.Code == ErrorCodes.CardMissing);

    [Fact]
    public void A_lost_line_of_the_list_of_cards_is_refused() =>
        Refuse(OwnOrder.With("2) Кітапханашы (жоғары, бірінші, екінші санатты және санатсыз) - СБШ 4-деңгейі;", "")).ShouldContain(e => e.Code == ErrorCodes.ListBroken);

    [Fact]
    public void A_lost_last_line_of_the_list_is_refused() =>
        Refuse(OwnOrder.With("4) Сирек кітаптар сақтаушысы - СБШ 5-деңгейі.", "")).ShouldContain(e => e.Code == ErrorCodes.ListBroken);

    [Fact]
    public void A_lost_list_of_cards_is_refused() =>
        Refuse(OwnOrder.With("6. Кәсіптер карточкаларының тізбесі:", "")).ShouldContain(e => e.Code == ErrorCodes.NoListOfCards);

    [Fact]
    public void Cards_out_of_order_or_twice_are_refused() =>
        Refuse(OwnOrder.With("9. \"Бақ меңгерушісі\"", "8. \"Бақ меңгерушісі\"")).Select(e => e.Code).ShouldBe(
            [ErrorCodes.CardMissing, ErrorCodes.CardsOutOfOrder], ignoreOrder: true);

    [Theory]
    [InlineData("Қызметтер атауының коды:\t1311-2-001\t", "OccupationCode")]
    [InlineData("СБШ бойынша біліктілік деңгейі:\t6\t", "Level")]
    public void A_card_without_code_or_level_is_no_card(string line, string expected) =>
        Refuse(OwnOrder.With(line, "")).Single().ShouldSatisfyAllConditions(
            e => e.Code.ShouldBe(ErrorCodes.CardIncomplete), e => e.Expected.ShouldBe("9 " + expected));

    [Fact]
    public void An_act_without_number_and_day_is_refused() =>
        Refuse(OwnOrder.With("№ 77-Б бұйрығы.", "")).Single().Code.ShouldBe(ErrorCodes.ActMissing);

    [Fact]
    public void A_day_that_no_calendar_has_is_not_taken() =>
        Refuse(OwnOrder.With("2031 жылғы 14 қыркүйектегі", "2031 жылғы 31 қыркүйектегі")).Single().Code.ShouldBe(ErrorCodes.ActMissing);

    [Theory]
    [InlineData("1-тарау. Жалпы ережелер")]
    [InlineData("2-тарау. Кәсіптік стандарттың паспорты")]
    public void A_lost_chapter_is_refused(string heading) =>
        Refuse(OwnOrder.With(heading, "")).ShouldContain(e => e.Code == ErrorCodes.ChapterMissing);

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_no_break_spaces_change_nothing()
    {
        var plain = StandardJson.Write(OwnOrder.Read());
        var marked = Encoding.UTF8.GetBytes(OwnOrder.Text.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("Бақ меңгерушісі", "Бақ\u00A0меңгерушісі", StringComparison.Ordinal));
        StandardJson.Write(StandardReader.Read([0xEF, 0xBB, 0xBF, .. marked]).Document!).ShouldBe(plain);
    }

    [Fact]
    public void A_word_that_has_no_place_is_in_a_warning_with_its_line()
    {
        var text = OwnOrder.With("--\t---\t---", "--\t---\t---\n\nБөгде сөйлем осында тұр.");
        var warning = StandardReader.Read(text).Document!.Warnings.Single(w => w.Code == WarningCodes.WordsNotRead);
        warning.Text.ShouldBe("Бөгде сөйлем осында тұр.");
        text.Split('\n')[warning.Line - 1].ShouldBe(warning.Text);
    }
}
