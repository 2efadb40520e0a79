using System.Numerics;
using Meirim.Psychometrics.Rasch;

namespace Meirim.Psychometrics.Tests.Rasch;

public sealed class SymmetricFunctionTests
{
    private static readonly double[] Easiness = [0.2, 1.7, 0.9, 3.1, 0.05, 1.0, 2.2];

    [Fact]
    public void Functions_are_the_sums_over_all_choices() => Sums(Easiness).ShouldBe(SymmetricFunctions.Of(Easiness), 1e-12);

    [Fact]
    public void Expected_right_answers_to_one_item_and_to_two_are_the_shares_of_the_choices()
    {
        int k = Easiness.Length;
        double[] people = [0, 3, 0, 5, 2, 0, 4, 0], gamma = SymmetricFunctions.Of(Easiness), weights = [.. people.Select((n, r) => n / gamma[r])], single = new double[k];
        var pair = new double[k, k];
        SymmetricFunctions.Expected(Easiness, weights, single, pair);

        for (int i = 0; i < k; i++)
        {
            single[i].ShouldBe(Share(people, gamma, 1 << i), 1e-12);
            for (int j = 0; j < k; j++)
                if (i != j) pair[i, j].ShouldBe(Share(people, gamma, (1 << i) | (1 << j)), 1e-12);
        }
    }

    [Fact]
    public void Probabilities_of_an_item_at_a_score_add_up_to_the_score()
    {
        var pi = ScoreProbabilities.Of(Easiness, SymmetricFunctions.Of(Easiness));
        for (int r = 1; r <= Easiness.Length; r++) pi.Sum(p => p[r]).ShouldBe(r, 1e-12);
    }

    [Fact]
    public void Two_hundred_items_of_very_different_difficulty_stay_exact()
    {
        double[] many = [.. Enumerable.Range(0, 200).Select(i => Math.Exp(-6 + (0.06 * i)))];
        var pi = ScoreProbabilities.Of(many, SymmetricFunctions.Of(many));
        for (int r = 1; r <= 200; r++) pi.Sum(p => p[r]).ShouldBe(r, 1e-9 * r);
    }

    private static double[] Sums(double[] easiness)
    {
        var sums = new double[easiness.Length + 1];
        for (int choice = 0; choice < 1 << easiness.Length; choice++) sums[BitOperations.PopCount((uint)choice)] += Weight(easiness, choice);
        return sums;
    }

    private static double Share(double[] people, double[] gamma, int wanted)
    {
        double sum = 0;
        for (int choice = 0; choice < 1 << Easiness.Length; choice++)
            if ((choice & wanted) == wanted && BitOperations.PopCount((uint)choice) is var r) sum += people[r] * Weight(Easiness, choice) / gamma[r];
        return sum;
    }

    private static double Weight(double[] easiness, int choice)
    {
        double weight = 1;
        for (int i = 0; i < easiness.Length; i++)
            if ((choice >> i & 1) == 1) weight *= easiness[i];
        return weight;
    }
}
