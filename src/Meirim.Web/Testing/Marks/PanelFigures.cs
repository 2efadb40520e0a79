using System.Text.Json;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Testing.Marks;

/// <summary>What one round of judging came to; kept as it was when the round was closed.</summary>
/// <param name="Points">The mark in points of the questions that count, what is given to all included.</param>
/// <param name="Most">All points that can be had.</param>
/// <param name="Se">Standard error of the mark in points: how far another panel of this size would land.</param>
/// <param name="Share">The mark as a share of all points, in ten thousandths: that which is proposed.</param>
/// <param name="Effects">The mark and one question less and more; empty without results.</param>
/// <param name="Check">Hofstee's compromise; null when nobody was asked.</param>
public sealed record PanelFigures(
    double Points, double Most, double? Se, double Share, IReadOnlyList<JudgeFigures> Judges, IReadOnlyList<ItemSpread> Items, IReadOnlyList<MarkEffect> Effects, BoundsCheck? Check)
{
    public static PanelFigures Read(string json) => JsonSerializer.Deserialize<PanelFigures>(json, RoundMeasures.Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, RoundMeasures.Json);
}

/// <summary>One member's judgements beside those of the others.</summary>
/// <param name="Mark">Their own mark, in points.</param>
/// <param name="Distance">Mean distance from the mean of the others, in percentage points over questions.</param>
/// <param name="WithDifficulty">Correlation of what they said with how many had the questions right; null without results.</param>
public sealed record JudgeFigures(int Number, double Mark, double Distance, double? WithDifficulty);

/// <summary>What was said of one question, in per cent.</summary>
/// <param name="Difficulty">Share of those who had it right, 0 to 1; null without results.</param>
public sealed record ItemSpread(double Mean, double? Sd, int Low, int High, double? Difficulty);

/// <param name="Questions">So many questions more (or less, below 0) than the mark.</param>
public sealed record MarkEffect(int Questions, int Passed, int People);

/// <param name="Share">Null when there is no compromise: <paramref name="Why"/> says why.</param>
/// <param name="Se">As a share.</param>
/// <param name="Members">How many said what they hold for bearable.</param>
public sealed record BoundsCheck(double? Share, double? Se, int Members, string? Why);
