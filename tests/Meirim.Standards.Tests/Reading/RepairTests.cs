using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>Breaks beyond those of the official text: the reader says what it did, and puts nothing where it does not belong.</summary>
public class RepairTests
{
    private static StandardDocument Read(string text)
    {
        var result = StandardReader.Read(text);
        result.Errors.ShouldBeEmpty();
        return result.Document!;
    }

    [Fact]
    public void A_repeated_chain_of_activities_is_kept_once()
    {
        const string chains = "5. ЭҚЖЖ бойынша:\n\nA Ауыл;\n\n01. Өсімдік;\n\n01.1 Көшет\n\n01.19.0. Гүл өсіру.\n\nA Ауыл;\n\n01. Өсімдік;\n\n01.19.0. Гүл өсіру ісі.\n\nR Мәдениет\n\n91.01.1. Кітапхана.";
        var document = Read(OwnOrder.With("5. Кәсіптік стандарттың коды: A01910001.", "5. Кәсіптік стандарттың коды: A01910001.\n\n" + chains));
        document.EconomicActivities.Select(a => a.Code).ShouldBe(["01.19.0", "91.01.1"]);
        document.EconomicActivities[0].Steps.Select(s => s.Code).ShouldBe(["A", "01", "01.1", "01.19.0"]);
        document.Warnings.Count(w => w.Code == WarningCodes.ActivityRepeated).ShouldBe(3);
    }

    [Fact]
    public void A_skill_misnumbered_as_the_first_stays_in_its_function()
    {
        var document = Read(OwnOrder.With("Дағды 2. сұраққа жауап беру.", "Дағды 1. сұраққа жауап беру."));
        document.Cards[0].Functions.Select(f => f.Skills.Count).ShouldBe([2, 2, 2]);
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.SkillNumberDiffers);
    }

    [Fact]
    public void A_third_skill_belongs_to_the_same_function()
    {
        var document = Read(OwnOrder.With(
            "\tДағды 2: көшеттерді қысқа дайындау.\tМашығы: 1. Көшетті орау. Білімі: 1. Аяз белгілері. 2. Қардың пайдасы.",
            "\tДағды 2: көшеттерді қысқа дайындау.\tМашығы: 1. Көшетті орау. Білімі: 1. Аяз белгілері.\n\tДағды 3: қар тоқтату.\tМашығы: 1. Қар жинау. Білімі: 1. Қардың пайдасы."));
        document.Cards[0].Functions.Select(f => f.Skills.Count).ShouldBe([2, 3, 2]);
        document.Cards[0].Functions[1].Skills[2].Title.ShouldBe("қар тоқтату.");
    }

    [Fact]
    public void A_function_that_lost_a_skill_is_told()
    {
        var document = Read(OwnOrder.With(
            "\tДағды 2: көшеттерді қысқа дайындау.\tМашығы: 1. Көшетті орау. Білімі: 1. Аяз белгілері. 2. Қардың пайдасы.", ""));
        document.Cards[0].Functions.Select(f => f.Skills.Count).ShouldBe([2, 1, 2]);
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.SkillMissing);
        OwnOrder.Read().Warnings.ShouldNotContain(w => w.Code == WarningCodes.SkillMissing);
    }

    [Fact]
    public void A_lost_function_label_leaves_the_function_its_number_and_a_warning()
    {
        var document = Read(OwnOrder.With("Еңбек функциясы 3: бақтың тарихын айту.", ""));
        var function = document.Cards[0].Functions[2];
        (function.Number, function.Title, function.Skills.Count).ShouldBe((3, null, 2));
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.FunctionTitleMissing);
    }

    [Fact]
    public void A_lost_skill_label_leaves_the_other_labels_in_their_places()
    {
        var document = Read(OwnOrder.With("Дағды 2: көшеттерді қысқа дайындау.", ""));
        var skills = document.Cards[0].Functions[1].Skills;
        skills.Select(s => s.Title).ShouldBe(["түстерді үйлестіру.", null]);
        document.Cards[0].Functions[2].Skills.Select(s => s.Title).ShouldBe(["әңгіме құру.", "сұраққа жауап беру."]);
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.SkillTitleMissing);
    }

    [Fact]
    public void A_function_described_but_not_listed_is_kept_with_a_warning()
    {
        var document = Read(OwnOrder.With("1. Ағаштарды күту. 2. Гүлзарды безендіру", "1. Ағаштарды күту."));
        document.Cards[0].Functions.Count.ShouldBe(3);
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.FunctionNotListed);
    }

    [Fact]
    public void An_item_that_lost_its_number_is_an_item_with_a_warning()
    {
        var document = Read(OwnOrder.With("<p>1. Сапты ауыстыру.</p>", "<p>1. Сапты ауыстыру.</p> <p>Шегені түзету.</p> <p>3. Бояу.</p>"));
        var abilities = document.Cards[2].Functions[1].Skills[1].Abilities;
        abilities.Select(a => (a.SourceNumber, a.Text)).ShouldBe([(1, "Сапты ауыстыру."), (null, "Шегені түзету."), (3, "Бояу.")]);
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.ItemWithoutNumber);
    }

    [Fact]
    public void A_number_within_a_sentence_opens_no_item()
    {
        var document = Read(OwnOrder.With("Баспаға хат жазу.", "Баспаға 45. үлгі бойынша хат жазу."));
        document.Cards[1].Functions[1].Skills[0].Abilities.Single().Text.ShouldBe("Баспаға 45. үлгі бойынша хат жазу.");
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.NumberInText);
    }

    [Fact]
    public void A_name_or_level_that_the_list_gives_otherwise_is_a_warning()
    {
        var document = Read(OwnOrder.With("1) Бағбан - СБШ 2-3 - деңгейі;", "1) Бақ күзетшісі - СБШ 3-деңгейі;"));
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.NameDiffersFromList);
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.LevelDiffersFromList);
    }

    [Fact]
    public void A_note_of_another_form_is_kept_with_a_warning()
    {
        var document = Read(OwnOrder.With("Қай күннен күшіне енетіні 3-тармақта айтылған", "Жаңа редакция туралы хабар кейін беріледі"));
        document.Order.Notes.ShouldBe(["Жаңа редакция туралы хабар кейін беріледі"]);
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.NoteNotUnderstood);
    }

    [Fact]
    public void An_act_without_a_calendar_day_of_entry_is_read_with_a_warning()
    {
        var document = Read(OwnOrder.With("2032 жылғы 1 наурыздан бастап қолданысқа енгізіледі", "алпыс күннен кейін қолданысқа енгізіледі"));
        document.Act.EffectiveFrom.ShouldBeNull();
        document.Warnings.ShouldContain(w => w.Code == WarningCodes.NoEffectiveDay);
    }
}
