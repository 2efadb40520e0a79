using System.Globalization;
using Meirim.Standards.Judging;
using Meirim.Web.Ui;

namespace Meirim.Web.Tests.Ui;

public sealed class DatesTests
{
    private static readonly Dates Dates = new(new Texts());

    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("kk", "30 қыркүйек 2025")]
    [InlineData("ru", "30 сентября 2025")]
    [InlineData("en", "30 September 2025")]
    [InlineData("lv", "2025. gada 30. septembris")]
    public void A_day_is_said_in_words_of_the_language(string language, string said) =>
        In(language, () => Dates.Say(new DateOnly(2025, 9, 30))).ShouldBe(said);

    [Theory]
    [InlineData("kk", "2024 жылғы 1 наурыздан 2025 жылғы 30 қыркүйекке дейін")]
    [InlineData("ru", "с 1 марта 2024 по 30 сентября 2025")]
    [InlineData("en", "from 1 March 2024 to 30 September 2025")]
    [InlineData("lv", "no 2024. gada 1. marta līdz 2025. gada 30. septembrim")]
    public void A_period_shows_its_last_day_though_the_law_counts_to_the_first_day_after(string language, string said) =>
        In(language, () => Dates.Period(new DateOnly(2024, 3, 1), new DateOnly(2025, 10, 1))).ShouldBe(said);

    [Theory]
    [InlineData("kk", "2024 жылғы 1 наурыздан бастап")]
    [InlineData("ru", "с 1 марта 2024")]
    [InlineData("en", "since 1 March 2024")]
    [InlineData("lv", "kopš 2024. gada 1. marta")]
    public void An_open_period_has_only_a_beginning(string language, string said) =>
        In(language, () => Dates.Period(new DateOnly(2024, 3, 1), null)).ShouldBe(said);

    [Fact]
    public void A_period_without_days_is_not_guessed() =>
        In("en", () => Dates.Period(null, null)).ShouldBe("Date not known");

    [Theory]
    [InlineData("kk", "2 жыл 3 ай 4 күн")]
    [InlineData("ru", "2 года 3 месяца 4 дня")]
    [InlineData("en", "2 years 3 months 4 days")]
    [InlineData("lv", "2 gadi 3 mēneši 4 dienas")]
    public void A_length_of_time_is_said_in_its_parts(string language, string said) =>
        In(language, () => Dates.Say(new Duration(2, 3, 4))).ShouldBe(said);

    [Theory]
    [InlineData("ru", 1, 0, 0, "1 год")]
    [InlineData("ru", 5, 11, 21, "5 лет 11 месяцев 21 день")]
    [InlineData("ru", 0, 0, 0, "0 дней")]
    [InlineData("lv", 21, 11, 1, "21 gads 11 mēnešu 1 diena")]
    [InlineData("en", 1, 0, 1, "1 year 1 day")]
    public void Plurals_follow_the_language(string language, int years, int months, int days, string said) =>
        In(language, () => Dates.Say(new Duration(years, months, days))).ShouldBe(said);

    [Fact]
    public void Every_month_of_every_language_has_a_name_of_its_own()
    {
        foreach (var language in Texts.Languages)
            Enumerable.Range(1, 12).Select(m => In(language, () => Dates.Say(new DateOnly(2025, m, 5)))).Distinct().Count().ShouldBe(12);
    }
}
