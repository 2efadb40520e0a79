using System.Globalization;
using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>The official text against figures counted by eye in it, line by line.</summary>
public class RealTextTests
{
    /// <summary>Abilities/knowledge of each skill; functions parted by a bar.</summary>
    public static TheoryData<int, string, string> Counts => new()
    {
        { 9, "5320-2-003", "7/3 2/3 | 3/2 2/2 | 2/2 1/3" },
        { 10, "5320-9-006", "8/5 6/6 | 2/5 4/4" },
        { 11, "2643-9-009", "5/4 2/4 | 3/3 2/2" },
        { 12, "3412-0-011", "5/9 5/4 | 5/5 4/5" },
        { 13, "3412-0-008", "5/9 5/5 | 6/5 4/5 | 3/5 3/17" },
        { 14, "3412-0-005", "7/9 5/4 | 9/4 9/9 |" },
        { 15, "2635-3-001", "9/9 6/9 | 4/9 4/9 | 4/9 2/6" },
        { 16, "1344-0-004", "8/12 3/5 | 5/8 3/3 | 4/7 3/7" },
        { 17, "1210-0-040", "4/10 2/3 | 5/2 7/7 | 6/10 3/3" },
        { 18, "2379-9-013", "7/9 2/1 | 4/4 3/2 | 5/4 3/4" },
    };

    [SkippableTheory, MemberData(nameof(Counts))]
    public void Every_card_has_the_functions_skills_abilities_and_knowledge_counted_by_eye(int paragraph, string code, string counts)
    {
        var card = Card(paragraph);
        card.OccupationCode.ShouldBe(code);
        var read = string.Join(" | ", card.Functions.Select(f => string.Join(' ', f.Skills.Select(s => $"{s.Abilities.Count}/{s.Knowledge.Count}")))).TrimEnd();
        read.ShouldBe(counts);
    }

    [SkippableFact]
    public void The_whole_text_has_ten_cards_27_functions_52_skills_230_abilities_295_items_of_knowledge()
    {
        var cards = OfficialText.Read().Cards;
        cards.Count.ShouldBe(10);
        cards.Sum(c => c.Functions.Count).ShouldBe(27);
        var skills = cards.SelectMany(c => c.Functions).SelectMany(f => f.Skills).ToList();
        skills.Count.ShouldBe(52);
        skills.Sum(s => s.Abilities.Count).ShouldBe(230);
        skills.Sum(s => s.Knowledge.Count).ShouldBe(295);
        skills.ShouldAllBe(s => s.Title != null);
    }

    [SkippableTheory]
    [InlineData(9, "5320-2", 1, 2, null, "none", 1, 1, 1, 11, 1)]
    [InlineData(10, "5320-9", 2, 3, null, "none", 1, 1, 1, 10, 1)]
    [InlineData(11, "2643-9", 2, 3, null, "none", 1, 1, 2, 6, 1)]
    [InlineData(12, "3412-0", 3, 4, null, "none second first highest", 1, 4, 2, 12, 1)]
    [InlineData(13, "3412-0", 4, 4, null, "none second first highest", 7, 4, 2, 15, 1)]
    [InlineData(14, "3412-0", 5, 5, null, "none second first highest", 7, 4, 2, 20, 1)]
    [InlineData(15, "2635-3", 6, 6, null, "none second first highest", 3, 4, 5, 15, 2)]
    [InlineData(16, "1344-0", 7, 7, "7.1", "", 2, 2, 4, 14, 1)]
    [InlineData(17, "1210-0", 7, 7, "7.2", "", 2, 2, 1, 14, 1)]
    [InlineData(18, "2379-9", 8, 8, null, "", 1, 2, 4, 14, 0)]
    public void Every_header_has_the_facts_of_the_source(
        int paragraph, string group, int from, int to, string? subLevel, string categories, int education, int experience, int titles, int competences, int linked)
    {
        var card = Card(paragraph);
        card.GroupCode.ShouldBe(group);
        card.Level.ShouldBe(new LevelRange(from, to));
        card.SubLevel.ShouldBe(subLevel);
        string.Join(' ', card.Categories).ShouldBe(categories);
        card.Education.Count.ShouldBe(education);
        card.Experience.Count.ShouldBe(experience);
        card.OtherTitles.Count.ShouldBe(titles);
        card.Competences.Count.ShouldBe(competences);
        card.Linked.Count.ShouldBe(linked);
        card.Goal.ShouldNotBeEmpty();
        card.TechnicalRegulations.ShouldBeNull();
    }

    [SkippableFact]
    public void Card_12_tells_the_categories_of_its_two_levels_apart()
    {
        Card(12).CategoriesByLevel.ShouldBe(
            [new(3, [CategoryCodes.None]), new(4, CategoryCodes.Rising)]);
    }

    [SkippableTheory]
    [InlineData(12, "mid")]
    [InlineData(13, "mid")]
    [InlineData(14, "high")]
    [InlineData(15, "high")]
    public void The_ladder_asks_three_two_one_and_no_years(int paragraph, string tier)
    {
        var rules = Card(paragraph).Experience;
        rules.Select(r => (r.Category, r.Years, r.PostCategory)).ShouldBe(
            [("highest", 3, "first"), ("first", 2, "second"), ("second", 1, "none"), ("none", 0, null)]);
        rules.Take(3).ShouldAllBe(r => r.PostQualification == tier);
    }

    [SkippableFact]
    public void Heads_ask_years_in_posts_of_the_highest_category_and_the_manager_seven_years_and_a_certificate()
    {
        foreach (var paragraph in new[] { 16, 17 })
            Card(paragraph).Experience.Select(r => (r.Years, r.PostCategory)).ShouldBe([(5, "highest"), (3, "highest")]);
        Card(18).Experience.Select(r => (r.Years, r.Certificate)).ShouldBe([(7, false), (null, true)]);
        Card(10).Experience.Single().ShouldSatisfyAllConditions(r => r.Years.ShouldBe(1), r => r.ShortTraining.ShouldBeTrue());
    }

    [SkippableFact]
    public void The_act_the_code_and_the_days_are_read()
    {
        var document = OfficialText.Read();
        document.Kind.ShouldBe(StandardKind.Standard);
        (document.Act.Number, document.Act.Date, document.Act.EffectiveFrom).ShouldBe(("125", new(2024, 4, 30), new(2025, 1, 1)));
        document.Act.LegalBasis.Count.ShouldBe(2);
        document.Code.ShouldBe("Q88100061");
        document.Definitions.Select(d => d.Number).ShouldBe(Enumerable.Range(1, 8));
        document.Abbreviations.Select(a => a.ShortForm).ShouldBe(["ЖЖКБТБА", "АӘК", "ЭҚЖЖ", "БА", "ТжКБ", "ӨҚЖ", "МБА", "АӘҚКО", "АЖ"]);
        document.EconomicActivities.Select(a => a.Code).ShouldBe(["87.30.0", "87.90.0", "88.99.0", "88.10.0"]);
        document.CardList.Count.ShouldBe(10);
        var technical = document.Technical!;
        technical.SectorCouncil.ShouldBe(new DateOnly(2024, 3, 11));
        technical.NationalBodyOpinion.ShouldBe(new DateOnly(2024, 3, 5));
        (technical.ChamberOpinion, technical.ChamberOpinionNumber).ShouldBe((new DateOnly(2023, 12, 13), "16755/30"));
        (technical.Version, technical.VersionYear).ShouldBe((1, 2024));
        technical.ExpectedRevision.ShouldBe(new DateOnly(2027, 12, 31));
        technical.Participants.ShouldBeNull();
    }

    [SkippableFact]
    public void Both_announced_wordings_are_told_apart()
    {
        var planned = OfficialText.Read().PlannedAmendments;
        planned.Select(p => string.Join(' ', p.Paragraphs)).ShouldBe(["3.9", "12 13 14 15 16"]);
        planned.ShouldAllBe(p => p.Act == "109" && p.Date == new DateOnly(2026, 3, 31) && p.EffectiveFrom == new DateOnly(2026, 7, 12));
    }

    [SkippableFact]
    public void The_contact_person_is_left_out_with_a_warning_that_holds_no_words()
    {
        var document = OfficialText.Read();
        document.Warnings.Where(w => w.Code == WarningCodes.ContactLeftOut).Select(w => (w.Line, w.Text)).ShouldBe([(629, ""), (631, ""), (633, "")]);
        System.Text.Encoding.UTF8.GetString(StandardJson.Write(document)).ShouldNotContain("@");
    }

    [SkippableTheory]
    [InlineData("STD-103", "127 129 131 133 135")]
    [InlineData("STD-105", "418")]
    [InlineData("STD-109", "454 534 578")]
    [InlineData("STD-110", "530")]
    [InlineData("STD-111", "484")]
    [InlineData("STD-112", "290")]
    [InlineData("STD-114", "178")]
    [InlineData("STD-115", "458")]
    [InlineData("STD-116", "404")]
    [InlineData("STD-123", "221")]
    [InlineData("STD-102", "")]
    [InlineData("STD-108", "")]
    [InlineData("STD-113", "")]
    [InlineData("STD-122", "")]
    public void Warnings_name_the_lines_that_an_eye_finds(string code, string lines)
    {
        var found = OfficialText.Read().Warnings.Where(w => w.Code == code).Select(w => w.Line.ToString(CultureInfo.InvariantCulture));
        string.Join(' ', found).ShouldBe(lines);
    }

    [SkippableFact]
    public void Printed_numbers_are_kept_where_the_source_skips_or_repeats_them()
    {
        int?[] Printed(int paragraph, int function, int skill) =>
            [.. Card(paragraph).Functions[function - 1].Skills[skill - 1].Knowledge.Select(k => k.SourceNumber)];
        Printed(14, 2, 2).ShouldBe([1, 2, 3, 4, 5, 6, 7, 9, 10]);
        Printed(16, 1, 2).ShouldBe([1, 2, 3, 4, 1]);
        Printed(16, 2, 1).ShouldBe([1, 2, 3, 6, 7, 8, 9, 10]);
        Printed(17, 2, 2).ShouldBe([1, 2, 3, 6, 7, 8, 9]);
    }

    [SkippableFact]
    public void Linked_occupations_keep_level_and_code_and_find_their_card()
    {
        var cards = OfficialText.Read().Cards;
        string Links(int p) => string.Join("; ", cards.Single(c => c.Paragraph == p).Linked.Select(l => $"{l.Level} {l.OccupationCode} >{l.Paragraph}"));
        new[] { 9, 10, 11, 12, 13, 14, 15, 16, 17, 18 }.Select(Links).ShouldBe(
            [
                "2-3 5320-9-006 >10", "3  >", "4-5  >", "4-5 3412-0-008 >13", "5 3412-0-005 >14", "6 2635-3-001 >15",
                "7 1344-0-004 >16; 7 1210-0-040 >17", "7 1210-0-040 >17", "8 2379-9-013 >18", "",
            ]);
    }

    [SkippableFact]
    public void No_text_holds_a_tag_a_tab_or_a_doubled_blank()
    {
        foreach (var text in OfficialText.Read().Cards.SelectMany(Texts))
        {
            text.ShouldNotContain("<");
            text.ShouldNotContain("\t");
            text.ShouldNotContain("  ");
            text.ShouldBe(text.Trim());
        }
    }

    private static IEnumerable<string> Texts(OccupationCard card) =>
        [.. card.Items().Select(i => i.Item.Text), .. card.Skills().Select(s => s.Skill.Title!), .. card.Functions.Select(f => f.ListTitle!),
            .. card.Functions.Select(f => f.Title).OfType<string>(), card.Goal, card.Name];

    private static OccupationCard Card(int paragraph) => OfficialText.Read().Cards.Single(c => c.Paragraph == paragraph);
}
