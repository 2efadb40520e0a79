using Meirim.Psychometrics.PassMarks;

namespace Meirim.Web.Testing.Marks;

/// <summary>A member who handed in: percentages in the order of the panel's questions.</summary>
public sealed record Judgements(int Number, IReadOnlyList<int> Said, PanelBounds? Bounds = null);

/// <summary>Points of one scored sheet.</summary>
public readonly record struct SheetPoints(double Points, double Most);

/// <summary>What a round of judging comes to. Pure: the same judgements and scores give the same figures.</summary>
public static class PanelReckoning
{
    /// <summary>The library counts in whole points: hundredths of a point are whole.</summary>
    private const int Unit = 100;

    /// <summary>Hofstee's check counts scores in thousandths of all points.</summary>
    private const int Thousandths = 1_000;

    /// <param name="given">Points that everybody has.</param>
    /// <param name="difficulties">Share of right answers to each question; null where it is not known.</param>
    /// <param name="scores">Empty before the sheets were scored.</param>
    public static PanelFigures Of(IReadOnlyList<PanelItem> items, double given, IReadOnlyList<Judgements> members, IReadOnlyList<double?> difficulties, IReadOnlyList<SheetPoints> scores)
    {
        var ratings = new double[members.Count, items.Count];
        for (int m = 0; m < members.Count; m++)
            for (int i = 0; i < items.Count; i++)
                ratings[m, i] = members[m].Said[i] / 100d;
        var report = Angoff.Analyse([ratings], [.. items.Select(i => (int)Math.Round(i.Most * Unit))]);
        double points = (report.Mark.Score!.Value / Unit) + given, most = items.Sum(i => i.Most) + given, share = Math.Round(points / most, 4);
        var round = report.Rounds[0];
        return new PanelFigures(points, most, report.Mark.Se / Unit, share,
            [.. members.Select((m, n) => new JudgeFigures(m.Number, (round.JudgeMarks[n]!.Value / Unit) + given, Distance(members, n), Correlation(m.Said, difficulties)))],
            [.. items.Select((_, i) => new ItemSpread(round.ItemMeans[i]!.Value * 100, round.ItemSds[i] * 100, members.Min(m => m.Said[i]), members.Max(m => m.Said[i]), difficulties[i]))],
            Effects(share, scores), Check([.. members.Select(m => m.Bounds).OfType<PanelBounds>()], scores));
    }

    /// <summary>How many reach the mark by the total alone, and one question around it.</summary>
    public static IReadOnlyList<MarkEffect> Effects(double share, IReadOnlyList<SheetPoints> scores) => scores.Count == 0 ? [] :
        [.. Enumerable.Range(-1, 3).Select(step => new MarkEffect(step, scores.Count(s => s.Points + 1e-9 >= (s.Most * share) + step), scores.Count))];

    private static double Distance(IReadOnlyList<Judgements> members, int one)
    {
        double sum = 0;
        int questions = members[one].Said.Count;
        for (int i = 0; i < questions; i++)
            sum += Math.Abs(members[one].Said[i] - members.Where((_, n) => n != one).Average(m => (double)m.Said[i]));
        return sum / questions;
    }

    private static double? Correlation(IReadOnlyList<int> said, IReadOnlyList<double?> difficulties)
    {
        var pairs = said.Zip(difficulties).Where(p => p.Second is not null).Select(p => (X: (double)p.First, Y: p.Second!.Value)).ToList();
        if (pairs.Count < 3) return null;
        double x = pairs.Average(p => p.X), y = pairs.Average(p => p.Y);
        double spread = Math.Sqrt(pairs.Sum(p => (p.X - x) * (p.X - x)) * pairs.Sum(p => (p.Y - y) * (p.Y - y)));
        return spread > 1e-12 ? pairs.Sum(p => (p.X - x) * (p.Y - y)) / spread : null;
    }

    private static BoundsCheck? Check(IReadOnlyList<PanelBounds> bounds, IReadOnlyList<SheetPoints> scores)
    {
        if (bounds.Count == 0 || scores.Count == 0) return null;
        var found = Hofstee.Analyse([.. bounds.Select(b => new HofsteeJudge(b.LowestMark * 10, b.HighestMark * 10, b.LowestFail / 100d, b.HighestFail / 100d))],
            [.. scores.Select(s => s.Most > 0 ? (int)Math.Round(Math.Clamp(s.Points / s.Most, 0, 1) * Thousandths) : 0)]);
        return new BoundsCheck(found.Score / Thousandths, found.Se / Thousandths, bounds.Count, found.Score is null ? string.Join(' ', found.Diagnoses) : null);
    }
}
