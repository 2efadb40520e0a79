using System.Reflection;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

public class CodesTests
{
    [Fact]
    public void Every_code_is_used_once_and_errors_stay_below_one_hundred()
    {
        var errors = Of(typeof(ErrorCodes));
        var warnings = Of(typeof(WarningCodes));
        errors.ShouldAllBe(c => Regex.IsMatch(c, "^STD-0[0-9]{2}$"));
        warnings.ShouldAllBe(c => Regex.IsMatch(c, "^STD-1[0-9]{2}$"));
        errors.Concat(warnings).ShouldBeUnique();
        Of(typeof(CardOutlineCheck)).ShouldBeUnique();
    }

    private static List<string> Of(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [InlineData("калыптастыру", "қалыптастыру")]
    [InlineData("оағдарламаны, оағдарламаны", "бағдарламаны, бағдарламаны")]
    [InlineData("Өр түрлі ойын", "Әр түрлі ойын")]
    public void A_certain_misprint_is_mended_wherever_it_stands(string source, string mended) =>
        ReadWithTitle(source).ShouldBe(mended);

    [Theory]
    [InlineData("калыптастыруға")]
    [InlineData("айналдыру")]
    public void Another_word_is_left_alone(string source) => ReadWithTitle(source).ShouldBeNull();

    private static string? ReadWithTitle(string title) =>
        StandardReader.Read(OwnOrder.With("Дағды 1: бұтақтарды уақтылы қию.", $"Дағды 1: {title}")).Document!.Cards[0].Functions[0].Skills[0].CorrectedTitle;
}
