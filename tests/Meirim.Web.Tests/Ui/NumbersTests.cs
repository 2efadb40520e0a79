using Meirim.Web.Ui;

namespace Meirim.Web.Tests.Ui;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("kk", "13\u202f684,5")]
    [InlineData("ru", "13\u202f684,5")]
    [InlineData("lv", "13\u202f684,5")]
    [InlineData("en", "13,684.5")]
    public void Thousands_and_decimals_are_written_as_the_language_does(string language, string said) =>
        Numbers.In(language, 13_684.5m, 1).ShouldBe(said);

    [Fact]
    public void Texts_write_numbers_in_the_same_way() =>
        new Texts().In("ru", "home.register.total", 35_002).ShouldBe("В реестре 35\u202f002 специалиста.");
}
