using Meirim.Web.Ui;

namespace Meirim.Web.Tests.Ui;

public sealed class DayBinderTests
{
    [Theory]
    [InlineData("30.09.2025")]
    [InlineData(" 30.9.2025 ")]
    [InlineData("2025-09-30")]
    [InlineData("30.09.2025.")]
    public void A_day_is_read_as_people_and_machines_write_it(string text)
    {
        DayBinder.TryParse(text, out var day).ShouldBeTrue();
        day.ShouldBe(new DateOnly(2025, 9, 30));
    }

    [Theory]
    [InlineData("09/30/2025")]
    [InlineData("30/09/2025")]
    [InlineData("31.09.2025")]
    [InlineData("30.09.25")]
    [InlineData("30.09.0025")]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData(null)]
    public void What_could_be_read_in_two_ways_is_not_read(string? text) => DayBinder.TryParse(text, out _).ShouldBeFalse();
}
