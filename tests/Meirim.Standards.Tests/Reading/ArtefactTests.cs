using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>One test for each way in which the layout of the official text is broken, on an order of our own.</summary>
public class ArtefactTests
{
    private static string[] Abilities(int paragraph, int function, int skill) => [.. OwnOrder.Skill(paragraph, function, skill).Abilities.Select(a => a.Text)];

    private static string[] Knowledge(int paragraph, int function, int skill) => [.. OwnOrder.Skill(paragraph, function, skill).Knowledge.Select(a => a.Text)];

    private static int[] Lines(string code) => [.. OwnOrder.Read().Warnings.Where(w => w.Code == code).Select(w => w.Line)];

    [Fact]
    public void A1_abilities_printed_before_their_label_belong_to_the_label_that_comes_after_the_page_break()
    {
        OwnOrder.Skill(7, 1, 1).Title.ShouldBe("бұтақтарды уақтылы қию.");
        Abilities(7, 1, 1)[0].ShouldBe("Ағаштың бұтағын кесу.");
        OwnOrder.Skill(8, 1, 2).Title.ShouldBe("оқырман билетін беру");
    }

    [Fact]
    public void A2_titles_torn_by_a_page_break_are_joined_with_one_blank()
    {
        var function = OwnOrder.Card(7).Functions[1];
        function.Title.ShouldBe("гүлзардың суретін жасау");
        function.Skills[0].Title.ShouldBe("түстерді үйлестіру.");
        OwnOrder.Skill(8, 2, 2).Title.ShouldBe("тізім жасау");
    }

    [Fact]
    public void A3_an_item_torn_by_a_page_break_goes_on_where_it_stopped()
    {
        Abilities(7, 2, 1).ShouldBe(["Қызғалдақты қатарлап отырғызу.", "Раушан түптерін ара- қашықтықпен орналастыру.", "Арамшөпті жұлу."]);
        Abilities(8, 1, 2)[3].ShouldBe("Балаларға ертегі оқып беру.");
    }

    [Fact]
    public void A4_a_list_of_items_goes_on_over_the_page_break() =>
        Abilities(7, 1, 1).ShouldBe(["Ағаштың бұтағын кесу.", "Түбірді қопсыту.", "Жапырақтың түсінен ауруды тану.", "Сатыға қауіпсіз шығу."]);

    [Fact]
    public void A5_the_tail_of_a_block_in_the_next_skills_row_stays_with_its_own_skill()
    {
        Knowledge(8, 1, 2)[^1].ShouldBe("Терезені желдету кестесі.");
        Abilities(8, 2, 1).ShouldBe(["Баспаға хат жазу."]);
    }

    [Fact]
    public void A6_knowledge_in_the_recognition_row_belongs_to_the_open_skill() =>
        Knowledge(7, 1, 2).ShouldBe(["Топырақтың ылғалы.", "Жаңбыр белгілері."]);

    [Fact]
    public void A7_a_recognition_label_before_a_skills_label_is_parted_from_it()
    {
        OwnOrder.Skill(8, 2, 1).Title.ShouldBe("жаңа кітап сатып алу.");
        OwnOrder.Skill(9, 2, 1).Title.ShouldBe("Құралды есепке алу.");
    }

    [Fact]
    public void A8_two_skills_in_one_row_get_their_blocks_in_turn()
    {
        OwnOrder.Skill(9, 2, 2).Title.ShouldBe("Құралды жөндеуге беру.");
        (Abilities(9, 2, 1), Knowledge(9, 2, 1)).ShouldBe((["Санау."], ["Құрал түрлері."]), new PairComparer());
        (Abilities(9, 2, 2), Knowledge(9, 2, 2)).ShouldBe((["Сапты ауыстыру."], ["Ағаш сорттары.", "Желім қасиеттері."]), new PairComparer());
    }

    [Fact]
    public void A9_a_skills_label_after_its_knowledge_names_that_skill()
    {
        OwnOrder.Skill(9, 1, 1).Title.ShouldBe("Бағбандар тобын жинау.");
        Knowledge(9, 1, 1).ShouldBe(["Еңбек заңы.", "Марапаттау тәртібі."]);
    }

    [Fact]
    public void A10_a_page_of_plain_paragraphs_is_read_like_a_table()
    {
        Abilities(8, 1, 2).Length.ShouldBe(4);
        Knowledge(8, 1, 2).Length.ShouldBe(6);
        OwnOrder.Card(8).Functions[1].Title.ShouldBe("кітап қорын толықтыру");
    }

    [Fact]
    public void A11_a_block_printed_twice_is_kept_once_and_stands_in_a_warning()
    {
        Knowledge(8, 1, 1).ShouldBe(["Кітап белгілері.", "Оқу залының ережесі."]);
        OwnOrder.Read().Warnings.Single(w => w.Code == WarningCodes.BlockRepeated).Text.ShouldBe("1. Кітап белгілері. 2. Оқу залының ережесі.");
    }

    [Fact]
    public void A12_a_skipped_number_is_kept_as_printed_beside_the_position()
    {
        OwnOrder.Skill(8, 1, 2).Knowledge.Select(k => (k.Number, k.SourceNumber)).Take(4).ShouldBe([(1, 1), (2, 2), (3, 4), (4, 5)]);
        Lines(WarningCodes.NumberSkipped).ShouldNotBeEmpty();
    }

    [Fact]
    public void A13_a_repeated_number_opens_no_new_block()
    {
        OwnOrder.Skill(8, 1, 2).Knowledge[4].ShouldSatisfyAllConditions(k => k.SourceNumber.ShouldBe(1), k => k.Text.ShouldBe("Жөндеу тәсілдері."));
        Lines(WarningCodes.NumberRepeated).Length.ShouldBe(1);
    }

    [Fact]
    public void A13_a_number_printed_twice_in_a_label_is_no_part_of_the_title()
    {
        OwnOrder.Card(8).Functions[0].Title.ShouldBe("оқырманды қабылдау.");
        Lines(WarningCodes.LabelNumberRepeated).Length.ShouldBe(1);
    }

    [Fact]
    public void A14_two_sentences_under_one_number_stay_one_item_with_a_warning()
    {
        Knowledge(8, 2, 1).ShouldBe(["Баспалар тізімі. Бағаны салыстыру тәсілі.", "Шарт жасау."]);
        Lines(WarningCodes.PossiblyMergedItem).Length.ShouldBe(1);
    }

    [Fact]
    public void A15_a_torn_education_row_is_joined()
    {
        OwnOrder.Card(8).Education.ShouldBe(
            [new("ТжКБ", "кітапхана ісі", ["кітапханашы", "мұрағатшы (қалалық; ауылдық)"]), new("ТжКБ", "тарих", ["тарих мұғалімі"])]);
        OwnOrder.Card(9).Education.ShouldBe([new("жоғары білім (агрономия, орман шаруашылығы)", "бақ ісі", [])]);
        OwnOrder.Card(10).Education.ShouldBe([new("жоғары білім", "мұрағат ісі", ["мұрағатшы"])]);
        Lines(WarningCodes.EducationLabelAlone).Length.ShouldBe(1);
    }

    [Fact]
    public void A16_a_torn_linked_occupation_is_joined_and_a_row_of_dashes_is_nothing() =>
        OwnOrder.Card(9).Linked.ShouldBe([new("5", "Сирек кітаптар сақтаушысы", "2622-4-030", 10)]);

    [Fact]
    public void A17_a_category_on_the_next_page_belongs_to_the_handbook_field()
    {
        OwnOrder.Card(8).Categories.ShouldBe(CategoryCodes.Rising);
        OwnOrder.Card(8).Handbook!.ShouldEndWith("санатсыз");
    }

    [Fact]
    public void A18_a_function_listed_but_not_described_stays_without_skills()
    {
        var function = OwnOrder.Card(9).Functions[2];
        (function.Number, function.Title, function.ListTitle, function.Skills.Count).ShouldBe((3, null, "Көктемгі мерекені өткізу.", 0));
        Lines(WarningCodes.FunctionNotDescribed).Length.ShouldBe(1);
    }

    [Fact]
    public void A19_the_list_and_the_description_may_word_a_title_differently()
    {
        var function = OwnOrder.Card(7).Functions[0];
        (function.ListTitle, function.Title).ShouldBe(("Ағаштарды күту.", "алма ағаштарын баптау."));
    }

    [Fact]
    public void A20_a_title_of_two_sentences_is_one_title()
    {
        OwnOrder.Card(9).Functions.Count.ShouldBe(3);
        OwnOrder.Card(9).Functions[0].ListTitle.ShouldBe("Адамдарды басқару. Кестені бекіту.");
        OwnOrder.Card(8).Functions[1].ListTitle.ShouldBe("Қорды жинақтау. Тізім жасау.");
    }

    [Fact]
    public void A21_a_colon_and_a_full_stop_part_labels_alike() =>
        OwnOrder.Card(7).Functions[0].Skills.Select(s => s.Title).ShouldBe(["бұтақтарды уақтылы қию.", "ағаштарды суару."]);

    [Fact]
    public void A22_a_head_alone_in_its_row_opens_the_rows_below()
    {
        Abilities(8, 1, 1).ShouldBe(["Сөреден кітап алу.", "Электрондық тізімнен іздеу."]);
        Knowledge(8, 1, 1).Length.ShouldBe(2);
    }

    [Fact]
    public void A23_links_are_read_from_header_cells_and_known_without_their_label()
    {
        OwnOrder.Card(8).Linked.ShouldBe([new("5-6", "сирек кітаптар сақтаушысы", OwnOrder.Card(10).OccupationCode, 10)]);
        OwnOrder.Card(10).Linked.ShouldBe([new("7", "Бас сақтаушы", null, null)]);
        Lines(WarningCodes.LabelMissing).Length.ShouldBe(1);
    }

    [Fact]
    public void A_misprint_is_mended_beside_the_sources_wording()
    {
        var skill = OwnOrder.Skill(9, 1, 2);
        (skill.Title, skill.CorrectedTitle).ShouldBe(("оағдарламаны талқылау.", "бағдарламаны талқылау."));
    }

    [Fact]
    public void A_value_above_its_torn_label_and_one_under_a_wrong_label_find_their_fields()
    {
        OwnOrder.Card(8).Goal.ShouldBe("Оқырманға керек кітапты табу, кітап қорын сақтау.");
        OwnOrder.Card(8).Experience.Count.ShouldBe(4);
        OwnOrder.Card(7).Goal.ShouldBe("Бақты жасыл күйде ұстау.");
        OwnOrder.Card(7).OtherTitles.ShouldBe([new("6113-1-009", "көшет отырғызушы")]);
    }

    [Fact]
    public void Other_titles_part_at_codes_and_semicolons_and_at_commas_only_where_there_are_no_codes()
    {
        OwnOrder.Card(8).OtherTitles.ShouldBe([new("2622-4-007", "библиограф"), new("2622-4-008", "оқу залының кезекшісі (күндізгі; кешкі), кітап беруші")]);
        OwnOrder.Card(9).OtherTitles.ShouldBe([new(null, "бақ директоры (саябақ, орман)"), new(null, "жылыжай басшысы")]);
    }

    [Fact]
    public void Numbered_experience_keeps_its_semicolons_and_levels_keep_their_categories()
    {
        OwnOrder.Card(9).Experience.Select(e => (e.Years, e.PostCategory)).ShouldBe([(5, null), (3, "highest")]);
        OwnOrder.Card(10).CategoriesByLevel.ShouldBe([new(4, ["none"]), new(5, ["first", "highest"])]);
        OwnOrder.Card(10).TechnicalRegulations.ShouldBe("Мұрағат үй-жайының регламенті");
    }

    [Fact]
    public void The_reader_knows_nothing_of_ten_cards_or_of_paragraph_nine()
    {
        var document = OwnOrder.Read();
        document.Cards.Select(c => c.Paragraph).ShouldBe([7, 8, 9, 10]);
        (document.Act.Number, document.Act.Date, document.Act.EffectiveFrom).ShouldBe(("77-Б", new(2031, 9, 14), new(2032, 3, 1)));
        document.Code.ShouldBe("A01910001");
        document.PlannedAmendments.Select(p => string.Join(' ', p.Paragraphs)).ShouldBe(["3.3", "8 9"]);
        document.Technical!.NationalBodyOpinion.ShouldBe(new DateOnly(2031, 8, 9));
        document.Technical.Participants.ShouldBe("\"Алма\" бірлестігі");
        document.Cards[0].Functions[2].Kind.ShouldBe(FunctionKind.Additional);
    }

    private sealed class PairComparer : IEqualityComparer<(string[] A, string[] K)>
    {
        public bool Equals((string[] A, string[] K) x, (string[] A, string[] K) y) => x.A.SequenceEqual(y.A) && x.K.SequenceEqual(y.K);

        public int GetHashCode((string[] A, string[] K) obj) => obj.A.Length;
    }
}
