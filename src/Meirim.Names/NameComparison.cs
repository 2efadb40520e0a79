using System.Numerics;

namespace Meirim.Names;

/// <summary>
/// Compares two names part by part: surname with surname, given name with given name, patronymic with patronymic. Candidates are
/// found by keys; this ranks them and says why.
/// </summary>
/// <remarks>
/// <c>Compare(a, b).Score == Compare(b, a).Score</c>; <c>Compare(a, a).Score == 1</c>. A missing part is not held against a
/// match as a different one is: the score falls a little and the reason says so.
/// </remarks>
public static class NameComparison
{
    private static readonly NamePart[] All = [NamePart.Surname, NamePart.Given, NamePart.Patronymic];

    /// <summary>How alike two names are. Where the order of a name is a guess, the order that matches best counts.</summary>
    public static NameMatch Compare(PersonName a, PersonName b) => Compare(Prepare(a), Prepare(b));

    /// <summary>Works out the keys of a name once, to compare it with many.</summary>
    public static PreparedName Prepare(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new PreparedName(name);
    }

    /// <inheritdoc cref="Compare(PersonName, PersonName)"/>
    public static NameMatch Compare(PreparedName a, PreparedName b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var table = PartTable(a, b);

        var best = (Score: -1d, A: PreparedName.Orders[0], B: PreparedName.Orders[0]);
        foreach (var orderA in a.PossibleOrders)
            foreach (var orderB in b.PossibleOrders)
            {
                if (Evades(a, b, orderA, orderB)) continue;
                var score = Score(table, a, b, orderA, orderB);
                if (score > best.Score) best = (score, orderA, orderB);
            }

        return Explain(best.Score, table, a, b, best.A, best.B);
    }

    // A guessed order may not put two words that differ into parts of which the other name has none: each would pass for missing.
    private static bool Evades(PreparedName a, PreparedName b, int[] orderA, int[] orderB)
    {
        if (IsAsGiven(orderA) && IsAsGiven(orderB)) return false;
        bool onlyA = false, onlyB = false;
        foreach (var part in All)
        {
            var (hasA, hasB) = (a.Words[orderA[(int)part]].Length > 0, b.Words[orderB[(int)part]].Length > 0);
            onlyA |= hasA && !hasB;
            onlyB |= hasB && !hasA;
        }
        return onlyA && onlyB;
    }

    private static bool IsAsGiven(int[] order) => SameOrder(order, PreparedName.Orders[0]);

    private static (double Score, int Reasons)[,] PartTable(PreparedName a, PreparedName b)
    {
        var table = new (double, int)[3, 3];
        var ordered = !a.Name.OrderIsGuess && !b.Name.OrderIsGuess;
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++)
                if ((i == j || !ordered) && a.Words[i].Length > 0 && b.Words[j].Length > 0)
                    table[i, j] = PartComparison.Compare(a.Words[i], b.Words[j]);
        return table;
    }

    private static double Score((double Score, int Reasons)[,] table, PreparedName a, PreparedName b, int[] orderA, int[] orderB)
    {
        double sum = 0, weights = 0, least = 1, missing = 1;
        var bothEmpty = true;
        foreach (var part in All)
        {
            var (i, j) = (orderA[(int)part], orderB[(int)part]);
            var (hasA, hasB) = (a.Words[i].Length > 0, b.Words[j].Length > 0);
            if (!hasA && !hasB) continue;
            bothEmpty = false;
            if (hasA != hasB)
            {
                missing *= MissingFactor(part);
                continue;
            }

            var score = table[i, j].Score;
            sum += Weight(part) * score;
            weights += Weight(part);
            least = Math.Min(least, part == NamePart.Patronymic ? 0.5 + (0.5 * score) : score);
        }

        if (bothEmpty) return 1;
        if (weights == 0) return 0;
        // one part that is another name outweighs two that agree: sisters share surname and patronymic
        var total = sum / weights * (0.4 + (0.6 * least)) * missing;
        return SameOrder(orderA, orderB) ? total : total * 0.99;
    }

    private static NameMatch Explain(
        double score, (double Score, int Reasons)[,] table, PreparedName a, PreparedName b, int[] orderA, int[] orderB)
    {
        var parts = new List<NamePartMatch>(3);
        var all = SameOrder(orderA, orderB) ? 0 : WordComparison.Bit(NameReason.WordOrder);
        foreach (var part in All)
        {
            var (i, j) = (orderA[(int)part], orderB[(int)part]);
            var (textA, textB) = (a.Texts[i], b.Texts[j]);
            if (textA is null && textB is null) continue;
            var (partScore, bits) = textA is null || textB is null
                ? (0, WordComparison.Bit(NameReason.PartMissing))
                : table[i, j];
            all |= bits;
            parts.Add(new NamePartMatch(part, textA, textB, partScore, Reasons(bits)));
        }

        return new NameMatch(Math.Clamp(score, 0, 1), Reasons(all), parts);
    }

    private static NameReason[] Reasons(int bits)
    {
        var reasons = new NameReason[BitOperations.PopCount((uint)bits)];
        for (var i = 0; bits != 0; bits &= bits - 1) reasons[i++] = (NameReason)BitOperations.TrailingZeroCount(bits);
        return reasons;
    }

    private static bool SameOrder(int[] a, int[] b) => a.AsSpan().SequenceEqual(b);

    private static double Weight(NamePart part) => part switch
    {
        NamePart.Surname => 0.45,
        NamePart.Given => 0.38,
        NamePart.Patronymic => 0.17,
    };

    private static double MissingFactor(NamePart part) => part switch
    {
        NamePart.Surname => 0.7,
        NamePart.Given => 0.75,
        NamePart.Patronymic => 0.97,
    };
}
