namespace Meirim.Scales;

/// <summary>
/// Scores of a person. A reversed statement counts as least + most − value. When enough of a scale is answered
/// (<see cref="PackScale.AnsweredShare"/>) the mean of what was answered stands for the rest: a mean is that mean, a sum is it
/// times the number of statements. When too little is answered there is no score. Reliability: <c>Meirim.Psychometrics</c>.
/// </summary>
public static class ScaleScoring
{
    /// <param name="answers">Values by number of the statement; what is missing was not answered.</param>
    /// <returns>One score for each scale, in the order of the pack.</returns>
    /// <exception cref="ArgumentException">A number that the pack does not have, or a value that cannot be answered.</exception>
    public static IReadOnlyList<ScaleScore> Score(ScalePack pack, IReadOnlyDictionary<int, double> answers)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var (number, value) in answers)
            if (number < 1 || number > pack.Items.Count || !pack.Responses.Allows(value))
                throw new ArgumentException($"no answer of {pack.Code}: {number}", nameof(answers));
        return [.. pack.Scales.Select(s => Score(pack.Responses, s, answers))];
    }

    private static ScaleScore Score(ResponseScale responses, PackScale scale, IReadOnlyDictionary<int, double> answers)
    {
        var values = scale.Items.Where(answers.ContainsKey).Select(n => answers[n])
            .Concat(scale.Reversed.Where(answers.ContainsKey).Select(n => responses.Reverse(answers[n]))).ToList();
        // 8 of 10 is a share of 0.8, whatever the last bit says
        if (values.Count == 0 || values.Count < scale.Count * scale.AnsweredShare - 1e-9) return new ScaleScore(scale.Code, values.Count, scale.Count, null);
        return new ScaleScore(scale.Code, values.Count, scale.Count, scale.Scoring == Scoring.Mean ? values.Average()
            : values.Count == scale.Count ? values.Sum() : values.Average() * scale.Count);
    }
}
