using Meirim.Names;

namespace Meirim.Names.Tests;

public sealed class NameComparisonTests
{
    private static readonly PersonName Aigul = new("Қалмақова", "Айгүл", "Асқарқызы");

    [Theory]
    [InlineData("Калмакова Айгуль")]
    [InlineData("Айгуль Калмакова")]
    [InlineData("aigul kalmakova")]
    [InlineData("Kalmakova Aigul Askarovna")]
    [InlineData("Айгүл Асқарқызы Қалмақова")]
    public void A_typed_name_matches_in_any_script_and_order(string typed) =>
        NameComparison.Compare(PersonName.Parse(typed), Aigul).Score.ShouldBeGreaterThan(0.9);

    [Theory]
    [InlineData("Калмакова Динара Аскаровна")]
    [InlineData("Сейтова Айгуль Аскаровна")]
    [InlineData("Иванов Пётр")]
    public void A_sister_a_namesake_and_a_stranger_score_low(string typed) =>
        NameComparison.Compare(PersonName.Parse(typed), Aigul).Score.ShouldBeLessThan(0.6);

    [Theory]
    [InlineData("Ахметов Серік", "Ахметов Сергей")]
    [InlineData("Ахметова Айгүл", "Ахметова Айгерім")]
    [InlineData("Абдуллаев Қанат", "Абдрахманов Қанат")]
    [InlineData("Ким Алексей", "Ким Александр")]
    [InlineData("Жұмабаев Жандос", "Жумабаев Жанат")]
    [InlineData("Оспанов Әли", "Оспанов Нұрлан")]
    public void People_who_share_one_word_only_score_low_though_neither_has_a_patronymic(string a, string b)
    {
        var (typed, other) = (PersonName.Parse(a), PersonName.Parse(b));
        NameComparison.Compare(typed, other).Score.ShouldBeLessThan(0.65);
        NameComparison.Compare(typed, other with { OrderIsGuess = false }).Score.ShouldBeLessThan(0.65);
    }

    [Theory]
    [InlineData("Қалмақова Айгүл Асқарқызы", NameReason.SameSpelling)]
    [InlineData("Калмакова Айгуль", NameReason.SameKey, NameReason.PartMissing)]
    [InlineData("Kalmakova", NameReason.OtherScript)]
    [InlineData("Калмакова Айгуль Аскаровна", NameReason.PatronymicForm)]
    [InlineData("Калмаков Айгүл", NameReason.GenderForm)]
    [InlineData("Калмакова А.", NameReason.InitialOnly)]
    [InlineData("Калмокова Айгуль", NameReason.SoundsAlike)]
    [InlineData("Камлакова Айгуль", NameReason.Typo)]
    [InlineData("Сейтова Айгуль", NameReason.Different)]
    public void A_match_says_why(string typed, params NameReason[] reasons)
    {
        var match = NameComparison.Compare(PersonName.Parse(typed), Aigul);
        foreach (var reason in reasons) match.Reasons.ShouldContain(reason);
    }

    [Theory]
    [InlineData("Жақыпов", "Джакупов", 0.8, 1)]
    [InlineData("Пішембаев", "Пшембаев", 0.8, 1)]
    [InlineData("Өтебаев", "Utebayev", 0.8, 1)]
    [InlineData("Бақытжан", "Bakhytzhan", 0.8, 1)]
    [InlineData("Қожахметов", "Kozhakhmet", 0.7, 0.9)]
    [InlineData("Марат", "Мурат", 0.3, 0.75)]
    [InlineData("Серік", "Сергей", 0, 0.4)]
    [InlineData("Валентин", "Валентина", 0, 0.9)]
    [InlineData("Асқар", "Айгүл", 0, 0.4)]
    public void Official_variants_score_high_and_other_names_low(string a, string b, double least, double most) =>
        NameComparison.Compare(new PersonName(a, null), new PersonName(b, null)).Parts[0].Score.ShouldBeInRange(least, most);

    [Fact]
    public void Words_in_an_unusual_order_are_found_and_the_order_is_named()
    {
        var match = NameComparison.Compare(PersonName.Parse("Айгерим Назым"), new PersonName("Назым", "Айгерим"));
        match.Score.ShouldBeGreaterThan(0.9);
        match.Reasons.ShouldContain(NameReason.WordOrder);
    }

    [Fact]
    public void Half_of_a_double_surname_still_matches()
    {
        var match = NameComparison.Compare(new PersonName("Иванова-Петрова", "Анна"), new PersonName("Петрова", "Анна"));
        match.Score.ShouldBeInRange(0.75, 0.95);
        match.Parts[0].Reasons.ShouldContain(NameReason.PartMissing);
    }

    [Theory]
    [InlineData("Калмакова Айгуль Аскаровна", "Калмакова", "Айгуль", "Аскаровна")]
    [InlineData("Айгуль Калмакова", "Калмакова", "Айгуль", null)]
    [InlineData("Асқар Серікұлы", null, "Асқар", "Серікұлы")]
    [InlineData("Асқар Серік ұлы Жұмабай", "Асқар", "Жұмабай", "Серікұлы")]
    [InlineData("Kalniņa Anna Marija", "Kalniņa", "Anna Marija", null)]
    [InlineData("Иванова-Петрова Анна", "Иванова-Петрова", "Анна", null)]
    [InlineData("", null, null, null)]
    public void A_typed_name_is_guessed_in_parts(string text, string? surname, string? given, string? patronymic) =>
        PersonName.Parse(text).ShouldBe(new PersonName(surname, given, patronymic, OrderIsGuess: true));
}
