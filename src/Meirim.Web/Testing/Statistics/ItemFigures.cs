using System.Text.Json;

namespace Meirim.Web.Testing.Statistics;

/// <summary>What the statistics of a round say of one question, over all forms or in one of them.</summary>
/// <param name="Shown">Papers that were handed in with it.</param>
/// <param name="Answered">Of these, who reached it; all figures below are theirs.</param>
/// <param name="Difficulty">Mean points over the most, 0 to 1: the share of right answers.</param>
/// <param name="Rest">Correlation with the score without it.</param>
/// <param name="D27">Difficulty among the best 27 % less that among the weakest.</param>
/// <param name="Seconds">Median time from the answer before.</param>
/// <param name="Forms">Numbers of the forms in which it stood.</param>
/// <param name="Groups">People of the five groups by strength, weakest first; empty with too few.</param>
/// <param name="Right">Share of the points, group by group.</param>
/// <param name="Options">What was chosen; empty where nothing is chosen from a list.</param>
public sealed record ItemFigures(
    int Shown, int Answered, double? Difficulty, double? Rest, double? D27, double? Seconds, IReadOnlyList<int> Forms,
    IReadOnlyList<int> Groups, IReadOnlyList<double> Right, IReadOnlyList<OptionFigures> Options)
{
    public ItemModel? Model { get; init; }

    public ItemFit? Fit { get; init; }

    public IReadOnlyList<ItemFairness> Fairness { get; init; } = [];

    public ItemDrift? Drift { get; init; }

    public static ItemFigures Read(string json) => JsonSerializer.Deserialize<ItemFigures>(json, RoundMeasures.Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, RoundMeasures.Json);
}

/// <summary>One option.</summary>
/// <param name="Share">Of those who reached the question.</param>
/// <param name="MeanRest">Mean points on all else of those who chose it.</param>
/// <param name="ByGroup">Share within each group by strength, weakest first.</param>
public sealed record OptionFigures(string Option, bool IsKey, int Count, double Share, double? MeanRest, IReadOnlyList<double> ByGroup);

/// <summary>The curve: P(right | θ) = 1 / (1 + exp(−(aθ + d))).</summary>
/// <param name="AtMark">Information at the ability of the mark.</param>
public sealed record ItemModel(double A, double D, double? B, double? SeA, double? SeB, double? AtMark);

/// <summary>Fit to the Rasch model within the form that most people had; 1 is as expected.</summary>
public sealed record ItemFit(int Form, double? Infit, double? Outfit, double? InfitZ, double? OutfitZ);

/// <summary>Whether it is harder in one language than in another at equal scores (Mantel–Haenszel).</summary>
/// <param name="Delta">Below 0: against those of <paramref name="Focal"/>.</param>
/// <param name="Class">A nothing to speak of, B between, C large.</param>
public sealed record ItemFairness(string Reference, string Focal, double? Delta, double? P, string? Class);

/// <summary>Change of difficulty since an earlier round.</summary>
/// <param name="Difference">Above 0 it became harder.</param>
public sealed record ItemDrift(string Round, double Difference, double? Z, bool Drifted);
