using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Rasch;

/// <summary>Abilities of people from known difficulties.</summary>
internal static class RaschAbility
{
    public static IReadOnlyList<RaschPerson> Warm(ResponseMatrix responses, double[] difficulties)
    {
        var items = new ItemParameters[difficulties.Length];
        for (int i = 0; i < items.Length; i++) items[i] = new ItemParameters(responses.ItemIds[i], 1, -difficulties[i]);
        // with all items answered the score says everything
        var known = new RaschPerson?[items.Length + 1];
        var people = new RaschPerson[responses.Persons];
        for (int p = 0; p < people.Length; p++)
        {
            var row = responses.Row(p);
            int answered = 0, score = 0;
            foreach (byte x in row)
                if (x != ResponseMatrix.Missing) (answered, score) = (answered + 1, score + x);
            if (answered == items.Length && known[score] is { } same) people[p] = same;
            else
            {
                var ability = PersonScores.Warm(items, row);
                people[p] = new RaschPerson(score, answered, ability.Theta, ability.Se);
                if (answered == items.Length) known[score] = people[p];
            }
        }
        return people;
    }

    /// <summary>Maximum likelihood; null for none or all right.</summary>
    public static double? MostLikely(ReadOnlySpan<double> difficulties, int score)
    {
        if (score <= 0 || score >= difficulties.Length) return null;
        double theta = Math.Log(score / (double)(difficulties.Length - score));
        double mean = 0;
        foreach (double b in difficulties) mean += b;
        theta += mean / difficulties.Length;
        for (int step = 0; step < 100; step++)
        {
            double expected = 0, information = 0;
            foreach (double b in difficulties)
            {
                double p = 1 / (1 + Math.Exp(b - theta));
                expected += p;
                information += p * (1 - p);
            }
            double move = Math.Clamp((score - expected) / information, -1, 1);
            theta += move;
            if (Math.Abs(move) < 1e-12) break;
        }
        return theta;
    }
}
