namespace Meirim.Psychometrics.Integrity;

/// <summary>
/// Answers given too fast to have read the question (Wise and Ma 2012: normative threshold, a share of the item's mean time, ten seconds at
/// most). A prompt for a human: haste has many reasons.
/// </summary>
public static class RapidGuessing
{
    /// <param name="seconds">Time on each question, person after person as the answers; NaN where it is not known.</param>
    /// <param name="share">Of the mean time; 0.10 is the threshold that held best in Wise and Ma.</param>
    /// <param name="cap">The threshold is never above so many seconds.</param>
    public static RapidReport Analyse(ResponseMatrix responses, ReadOnlySpan<double> seconds, double share = 0.10, double cap = 10)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cap);
        int k = responses.Items;
        if (seconds.Length != k * responses.Persons) throw new ArgumentException("a time for every answer", nameof(seconds));
        var items = new RapidItem[k];
        var threshold = new double[k];
        for (int i = 0; i < k; i++)
        {
            double sum = 0;
            int n = 0;
            for (int p = 0; p < responses.Persons; p++)
                if (Known(responses, seconds, p, i, out double time)) (sum, n) = (sum + time, n + 1);
            threshold[i] = n == 0 ? double.NaN : Math.Min(cap, share * sum / n);
            items[i] = One(responses, seconds, i, n, n == 0 ? null : sum / n, threshold[i]);
        }
        var persons = new RapidPerson[responses.Persons];
        for (int p = 0; p < persons.Length; p++)
        {
            int known = 0, rapid = 0;
            for (int i = 0; i < k; i++)
                if (Known(responses, seconds, p, i, out double time))
                {
                    known++;
                    if (time < threshold[i]) rapid++;
                }
            persons[p] = new RapidPerson(known, rapid, known == 0 ? null : 1 - ((double)rapid / known));
        }
        return new RapidReport(items, persons);
    }

    private static RapidItem One(ResponseMatrix responses, ReadOnlySpan<double> seconds, int item, int known, double? mean, double threshold)
    {
        int rapid = 0, rapidRight = 0, slow = 0, slowRight = 0;
        for (int p = 0; p < responses.Persons; p++)
        {
            if (!Known(responses, seconds, p, item, out double time)) continue;
            bool right = responses[p, item] == responses.MaxPoints[item];
            if (time < threshold) (rapid, rapidRight) = (rapid + 1, rapidRight + (right ? 1 : 0));
            else (slow, slowRight) = (slow + 1, slowRight + (right ? 1 : 0));
        }
        return new RapidItem(
            responses.ItemIds[item], known, mean, known == 0 ? null : threshold, rapid,
            rapid == 0 ? null : (double)rapidRight / rapid, slow == 0 ? null : (double)slowRight / slow);
    }

    private static bool Known(ResponseMatrix responses, ReadOnlySpan<double> seconds, int person, int item, out double time)
    {
        time = seconds[(person * responses.Items) + item];
        return double.IsFinite(time) && time >= 0 && responses[person, item] != ResponseMatrix.Missing;
    }
}

/// <summary>Haste in one test.</summary>
public sealed record RapidReport(IReadOnlyList<RapidItem> Items, IReadOnlyList<RapidPerson> Persons);

/// <summary>One question.</summary>
/// <param name="Threshold">Answers faster than so many seconds are rapid.</param>
/// <param name="RapidRight">Share right among the rapid: near chance if they were guesses, far above if the answer was known beforehand.</param>
/// <param name="OtherRight">Share right among the others.</param>
public sealed record RapidItem(string Id, int Timed, double? MeanSeconds, double? Threshold, int Rapid, double? RapidRight, double? OtherRight);

/// <summary>One person, in the order of the rows.</summary>
/// <param name="Effort">Share of timed answers that were not rapid (response time effort, Wise and Kong 2005); under 0.9 a human may look.</param>
public sealed record RapidPerson(int Timed, int Rapid, double? Effort);
