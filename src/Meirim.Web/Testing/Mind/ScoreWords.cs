using System.Globalization;
using Meirim.Scales;
using Meirim.Web.Ui;

namespace Meirim.Web.Testing.Mind;

/// <summary>A score said to the person whose it is.</summary>
/// <param name="Share">Where it lies from the least to the most, 0 to 1; null without a score.</param>
/// <param name="Words">What it means in plain words; empty where only the ends say it.</param>
/// <param name="Low">What a small score means, where there is no better or worse.</param>
public sealed record ScoreView(string Name, double? Value, double Least, double Most, double? Share, string Words, string? Low, string? High);

/// <summary>Scores in plain words, without alarm and without a diagnosis.</summary>
public sealed class ScoreWords(Texts texts)
{
    public IReadOnlyList<ScoreView> Of(ScalePack pack, IReadOnlyList<ScaleScore> scores) =>
        [.. pack.Scales.Join(scores, s => s.Code, s => s.Scale, (scale, score) => View(pack, scale, score))];

    public static string Name(ScalePack pack) => In(pack.Names);

    public static string Name(PackScale scale) => In(scale.Names);

    public static string In(IReadOnlyDictionary<string, string> words) => words.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? words.Values.First();

    private ScoreView View(ScalePack pack, PackScale scale, ScaleScore score)
    {
        var (least, most) = scale.Range(pack.Responses);
        if (score.Value is not { } value) return new ScoreView(Name(scale), null, least, most, null, texts["mind.too-few", score.Answered, score.Count], null, null);
        // a pack of a deployment may bear bands for which we have no words: then the range alone is said
        var key = scale.BandOf(value) is { } band ? $"mind.{pack.Code}.{scale.Code}.{band.Code}" : null;
        return new ScoreView(Name(scale), value, least, most, (value - least) / (most - least), key is not null && texts.Has(key) ? texts[key] : "",
            scale.Ends is { } low ? In(low.Low) : null, scale.Ends is { } high ? In(high.High) : null);
    }
}
