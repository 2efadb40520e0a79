using System.Globalization;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Weights of answers in percent, as Moodle writes them: <c>33.33333</c> is a third.</summary>
internal static class Weights
{
    /// <summary>Parts of one; thirds and the like are brought to what they are meant to be, within a hundred-thousandth.</summary>
    /// <exception cref="QtiException">No number from −100 to 100.</exception>
    public static double Points(string percent)
    {
        if (!Attributes.TryNumber(percent.Trim(), out var number) || Math.Abs(number) > 100) throw new QtiException(QtiProblems.WeightWrong(Attributes.Clip(percent)));
        for (int parts = 1; parts <= 12; parts++)
        {
            var whole = Math.Round(number * parts / 100, MidpointRounding.AwayFromZero);
            // 1/3 of a hundred is written with five places
            if (Math.Abs(number - whole * 100 / parts) < 0.001) return whole / parts;
        }
        return Math.Round(number / 100, 12);
    }

    public static double Number(string text) => Attributes.TryNumber(text.Trim(), out var number) ? number : throw new QtiException(QtiProblems.NotANumber(Attributes.Clip(text)));

    public static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : string.Create(CultureInfo.InvariantCulture, $"A{index}");
}
