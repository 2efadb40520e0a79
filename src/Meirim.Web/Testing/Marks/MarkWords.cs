using Meirim.Web.Ui;

namespace Meirim.Web.Testing.Marks;

/// <summary>Marks and what they do, in the reader's words.</summary>
internal static class MarkWords
{
    /// <summary>E.g. <c>63,6 %</c>.</summary>
    public static string Percent(double share) => Numbers.Say((decimal)share * 100, 1) + " %";

    public static string Number(double? value, int decimals = 1) => value is { } v ? Numbers.Say((decimal)v, decimals) : "–";

    /// <summary>The mark on one line for each step: how many pass.</summary>
    public static string Effect(Texts texts, MarkEffect effect) =>
        texts["mark.effect", Numbers.Say(effect.Passed), Numbers.Say(effect.People), Percent(effect.People == 0 ? 0 : (double)effect.Passed / effect.People)];
}
