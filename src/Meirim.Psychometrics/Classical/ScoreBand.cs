using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Classical;

/// <summary>
/// How far a person's own score can be trusted, from their answers alone: the questions are taken as drawn at random from very many of
/// their kind (binomial error, Lord 1955).
/// </summary>
public static class ScoreBand
{
    /// <summary>Lord's standard error of a score, √(x (k − x) / (k − 1)) questions, in the unit of the share. Null with fewer than two questions.</summary>
    /// <param name="share">Share of the points that were earned, 0 to 1.</param>
    public static double? StandardError(double share, int questions)
    {
        Check(share, questions);
        return questions < 2 ? null : Math.Sqrt(share * (1 - share) / (questions - 1));
    }

    /// <summary>
    /// Where the share lies that the person would reach on very many such questions (score interval, Wilson 1927). It keeps within 0 and 1
    /// and has a width when everything or nothing was right, where the standard error is 0. Partial points make it wider than need be.
    /// </summary>
    /// <param name="share">Share of the points that were earned, 0 to 1.</param>
    /// <param name="questions">One or more.</param>
    /// <param name="confidence">Above 0 and below 1; 0.9: nine of ten such intervals hold the share.</param>
    public static (double Low, double High) Interval(double share, int questions, double confidence)
    {
        Check(share, questions);
        if (!(confidence > 0 && confidence < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), "confidence lies between 0 and 1");
        double z = Normal.Quantile((1 + confidence) / 2), n = questions, square = z * z;
        double middle = (share + (square / (2 * n))) / (1 + (square / n));
        double half = z / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    private static void Check(double share, int questions)
    {
        if (!(share >= 0 && share <= 1)) throw new ArgumentOutOfRangeException(nameof(share), "a share lies between 0 and 1");
        ArgumentOutOfRangeException.ThrowIfLessThan(questions, 1);
    }
}
