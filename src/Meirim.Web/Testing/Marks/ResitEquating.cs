using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Linking;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Testing.Marks;

/// <summary>A version of an item.</summary>
public readonly record struct QuestionId(Guid Item, int Version);

/// <summary>A form as its people were scored.</summary>
/// <param name="Questions">Those that count and tell people apart.</param>
/// <param name="Given">Points that a key gave to everybody.</param>
public sealed record EquatedForm(int People, IReadOnlyList<QuestionId> Questions, double Given);

/// <summary>A scored round with the curves of its questions.</summary>
/// <param name="Share">Its pass mark as a share of all points.</param>
/// <param name="Slopes">The curves have a slope each.</param>
/// <param name="Curves">P(right | θ) = 1 / (1 + exp(−(aθ + d))) on the round's own scale.</param>
public sealed record EquatedRound(string Code, int Key, int People, double Share, bool Slopes, IReadOnlyList<EquatedForm> Forms, IReadOnlyDictionary<QuestionId, (double A, double D)> Curves);

/// <summary>
/// The pass mark of a resit that asks as much as that of its main round: the resit's curves are brought onto the scale of the main round
/// through the anchor (Stocking and Lord 1983), and the mark of the main round is taken over by true scores (Kolen and Brennan 2014,
/// Test Equating, Scaling, and Linking, chapter 6). People of a resit are weaker than those of the main round, and each of its forms
/// may have held another part of the anchor: methods that hold scores on the whole anchor against each other ask for neither.
/// The standard error is the jackknife's over the anchor questions (Haberman, Lee and Qian 2009, ETS RR-09-39): how far another choice of
/// as many would land. Pure.
/// </summary>
public static class ResitEquating
{
    /// <summary>In each of the two rounds: so many that every question has a slope of its own.</summary>
    public const int FewestPeople = Enough.ForSlopes;

    /// <summary>Part of a paper that the anchor should be (Kolen and Brennan 2014, chapter 8).</summary>
    public const double SmallestAnchor = 0.2;

    /// <summary>In logits: a smaller change of a question is left to chance (Miller, Rotou and Twing 2004, on the criterion of 0.3 logits).</summary>
    public const double SmallestDrift = 0.3;

    /// <summary>Part of the anchor that may have changed between the rounds, ours: beyond it nothing holds the two together.</summary>
    public const double MostDrifted = 0.25;

    /// <summary>In points, ours: an error of a whole question moves the mark itself.</summary>
    public const double LargestError = 1;

    public static EquatingFigures Of(EquatedRound main, EquatedRound resit, ResitMark rule)
    {
        var paper = resit.Forms.Count == 0 ? 0 : Mean(resit.Forms, f => f.Questions.Count);
        var counted = main.Forms.SelectMany(f => f.Questions).ToHashSet();
        var anchor = resit.Forms.SelectMany(f => f.Questions).Distinct().Where(counted.Contains).OrderBy(q => q.Item).ThenBy(q => q.Version).ToList();
        var figures = new EquatingFigures(EquatingOutcome.Found, main.Code, main.Key, main.People, resit.Key, resit.People, paper, anchor.Count, [], main.Share, resit.Share, null, null);
        if (Math.Min(main.People, resit.People) < FewestPeople) return figures with { Outcome = EquatingOutcome.FewPeople };
        if (!main.Slopes || !resit.Slopes || !HasAll(main) || !HasAll(resit)) return figures with { Outcome = EquatingOutcome.NoModel };
        if (anchor.Count < 4 || anchor.Count < SmallestAnchor * paper) return figures with { Outcome = EquatingOutcome.SmallAnchor };

        var drift = AnchorDrift.Of(Items(main, anchor), Items(resit, anchor), Link(main, resit, anchor));
        figures = figures with { Anchor = [.. anchor.Select((q, i) => new AnchorQuestion(q.Item, q.Version, drift[i].Difference, drift[i].Drifted && Math.Abs(drift[i].Difference) > SmallestDrift))] };
        var kept = anchor.Where((_, i) => !figures.Anchor[i].Drifted).ToList();
        if (anchor.Count - kept.Count > MostDrifted * anchor.Count) return figures with { Outcome = EquatingOutcome.Drifted };

        if (Share(main, resit, kept) is not { } share || Error(main, resit, kept) is not { } error) return figures with { Outcome = EquatingOutcome.NoModel };
        figures = figures with { NewShare = Math.Round(share, 4), Se = error * Mean(resit.Forms, f => f.Questions.Count + f.Given) };
        return figures with
        {
            Outcome = figures.Se > LargestError ? EquatingOutcome.Imprecise
                : Needed(resit, figures.NewShare.Value).SequenceEqual(Needed(resit, resit.Share)) ? EquatingOutcome.SameMark
                : figures.NewShare > resit.Share && rule == ResitMark.OnlyLower ? EquatingOutcome.WouldRaise
                : EquatingOutcome.Found,
        };
    }

    /// <summary>The lowest whole number of points that passes, form by form.</summary>
    private static IEnumerable<int> Needed(EquatedRound round, double share) => round.Forms.Select(f => (int)Math.Ceiling((share * (f.Questions.Count + f.Given)) - 1e-9));

    /// <summary>Null where a form's curves never reach its mark.</summary>
    private static double? Share(EquatedRound main, EquatedRound resit, List<QuestionId> anchor)
    {
        var back = Link(main, resit, anchor).Inverse;
        double sum = 0;
        foreach (var form in main.Forms)
        {
            double mark = (main.Share * (form.Questions.Count + form.Given)) - form.Given;
            if (ModelAnalysis.ThetaAt(mark, Items(main, form.Questions)) is not { } theta) return null;
            sum += form.People * theta;
        }
        double ability = back.Ability(sum / main.Forms.Sum(f => f.People));
        return Mean(resit.Forms, f => (TestCurve.ExpectedScore(Items(resit, f.Questions), ability) + f.Given) / (f.Questions.Count + f.Given));
    }

    /// <summary>As a share of all points.</summary>
    private static double? Error(EquatedRound main, EquatedRound resit, List<QuestionId> anchor)
    {
        var without = new List<double>();
        for (int left = 0; left < anchor.Count; left++)
            if (Share(main, resit, [.. anchor.Where((_, i) => i != left)]) is { } share) without.Add(share);
            else return null;
        double mean = without.Average();
        return Math.Sqrt((anchor.Count - 1d) / anchor.Count * without.Sum(s => (s - mean) * (s - mean)));
    }

    private static ScaleLink Link(EquatedRound main, EquatedRound resit, List<QuestionId> anchor) => ScaleLinking.Find(Items(main, anchor), Items(resit, anchor), LinkMethod.StockingLord);

    private static ItemParameters[] Items(EquatedRound round, IEnumerable<QuestionId> questions) => [.. questions.Select(q => new ItemParameters($"{q.Item:D}/{q.Version}", round.Curves[q].A, round.Curves[q].D))];

    private static bool HasAll(EquatedRound round) => round.Forms.Count > 0 && round.Forms.All(f => f.Questions.Count > 0 && f.Questions.All(round.Curves.ContainsKey));

    private static double Mean(IReadOnlyList<EquatedForm> forms, Func<EquatedForm, double> of) => forms.Sum(f => f.People * of(f)) / forms.Sum(f => f.People);
}
