using System.Globalization;
using Meirim.Web.Ui;

namespace Meirim.Web.Testing.Statistics;

/// <summary>What a figure means, in words: the number beside it is for those who know the field.</summary>
public sealed class HealthWords(Texts texts)
{
    /// <summary>E.g. "hard: 3 of 10 were right".</summary>
    public string Difficulty(double? share) => share is not { } p ? texts["stats.few"]
        : texts["stats.difficulty." + (p < 0.3 ? "very-hard" : p < 0.5 ? "hard" : p < 0.8 ? "medium" : p < 0.95 ? "easy" : "very-easy"), Math.Round(p * 10).ToString(CultureInfo.InvariantCulture)];

    /// <summary>How well a question tells the strong from the weak.</summary>
    public string Rest(double? correlation) => correlation is not { } r ? texts["stats.none"]
        : texts["stats.rest." + (r < 0 ? "reversed" : r < 0.1 ? "nothing" : r < 0.2 ? "weak" : r < 0.4 ? "good" : "very-good")];

    public string Fit(double? infit) => infit is not { } f ? texts["stats.none"] : texts["stats.fit." + (f < 0.7 ? "close" : f > 1.3 ? "noisy" : "good")];

    public string Fairness(string? letter) => letter is null ? texts["stats.none"] : texts["stats.fair." + letter];

    public string Drift(ItemDrift? drift) => drift is null ? texts["stats.none"]
        : !drift.Drifted ? texts["stats.drift.same"] : texts[drift.Difference > 0 ? "stats.drift.harder" : "stats.drift.easier"];

    public string Reliability(double? alpha) => alpha is not { } a ? texts["stats.none"]
        : texts["stats.alpha." + (a < 0.6 ? "low" : a < 0.8 ? "middle" : a < 0.9 ? "good" : "very-good")];

    public string Alarm(AlarmKind kind) => texts["stats.alarm." + kind];

    /// <summary>A figure with so many decimals; a dash without one.</summary>
    public static string Number(double? value, int decimals = 2) => value is { } v && double.IsFinite(v) ? Numbers.Say((decimal)Math.Clamp(v, -1e9, 1e9), decimals) : "–";

    /// <summary>A probability so small that only its size matters: "1 : 20 000", and under one in a million "&lt; 1 : 1 000 000".</summary>
    public static string Chance(double probability)
    {
        if (probability < 1e-6) return "< 1 : " + Numbers.Say(1_000_000);
        double one = 1 / probability, digits = Math.Pow(10, Math.Floor(Math.Log10(one)) - 1);
        return "1 : " + Numbers.Say((decimal)(one < 100 ? Math.Round(one) : Math.Round(one / digits) * digits));
    }

    public static string Percent(double? share) => share is { } s ? Numbers.Say((decimal)s * 100) + " %" : "–";
}
