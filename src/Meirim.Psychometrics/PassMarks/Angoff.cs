namespace Meirim.Psychometrics.PassMarks;

/// <summary>
/// Angoff's method (1971) in two rounds: each judge says for each question how likely a person who is just good enough has it right;
/// they talk, see how hard questions were, and say it again. The mark is the sum over questions of the second round's means.
/// </summary>
public static class Angoff
{
    /// <param name="rounds">Round after round: judges × questions, each 0 to 1 (times the points of the question); NaN where a judge said nothing.</param>
    /// <param name="maxPoints">Points of each question; null: 1 each.</param>
    /// <exception cref="ArgumentException">Rounds of different size, values outside 0 to 1.</exception>
    public static AngoffReport Analyse(IReadOnlyList<double[,]> rounds, IReadOnlyList<int>? maxPoints = null)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        if (rounds.Count == 0) throw new ArgumentException("one round at least", nameof(rounds));
        int judges = rounds[0].GetLength(0), items = rounds[0].GetLength(1);
        foreach (var round in rounds)
        {
            if (round.GetLength(0) != judges || round.GetLength(1) != items) throw new ArgumentException("every round has the same judges and questions", nameof(rounds));
            foreach (double rating in round)
                if (rating is < 0 or > 1) throw new ArgumentException("a rating lies between 0 and 1", nameof(rounds));
        }
        if (maxPoints is not null && maxPoints.Count != items) throw new ArgumentException("points for every question", nameof(maxPoints));
        var answers = new AngoffRound[rounds.Count];
        for (int r = 0; r < answers.Length; r++) answers[r] = Round(rounds[r], maxPoints);
        return new AngoffReport(answers[^1].Mark, answers);
    }

    private static AngoffRound Round(double[,] ratings, IReadOnlyList<int>? maxPoints)
    {
        int judges = ratings.GetLength(0), items = ratings.GetLength(1);
        var marks = new List<double>();
        var means = new double?[items];
        var spreads = new double?[items];
        for (int i = 0; i < items; i++)
        {
            var said = new List<double>();
            for (int j = 0; j < judges; j++)
                if (!double.IsNaN(ratings[j, i])) said.Add(ratings[j, i]);
            means[i] = said.Count > 0 ? said.Average() : null;
            spreads[i] = said.Count > 1 ? PassMark.Sd(said) : null;
        }
        var ofJudges = new double?[judges];
        for (int j = 0; j < judges; j++)
        {
            double sum = 0;
            bool whole = true;
            for (int i = 0; i < items; i++)
            {
                whole &= !double.IsNaN(ratings[j, i]);
                sum += ratings[j, i] * (maxPoints is null ? 1 : maxPoints[i]);
            }
            // who left out a question has no mark of their own; their other ratings count in the means of the questions
            if (!whole) continue;
            ofJudges[j] = sum;
            marks.Add(sum);
        }
        double mark = 0;
        bool complete = items > 0;
        for (int i = 0; i < items; i++)
        {
            complete &= means[i] is not null;
            mark += (means[i] ?? 0) * (maxPoints is null ? 1 : maxPoints[i]);
        }
        var byJudges = PassMark.OfJudges(marks);
        return new AngoffRound(complete ? byJudges with { Score = mark } : PassMark.None("A question that nobody rated."), ofJudges, means, spreads);
    }
}

/// <summary>All rounds; the mark is the last one's.</summary>
public sealed record AngoffReport(PassMark Mark, IReadOnlyList<AngoffRound> Rounds);

/// <summary>One round.</summary>
/// <param name="JudgeMarks">Each judge's own mark; null for who left out a question.</param>
/// <param name="ItemMeans">Mean rating of each question, 0 to 1.</param>
/// <param name="ItemSds">How far judges are apart on each question, n − 1.</param>
public sealed record AngoffRound(PassMark Mark, IReadOnlyList<double?> JudgeMarks, IReadOnlyList<double?> ItemMeans, IReadOnlyList<double?> ItemSds);
