using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Rasch;

namespace Meirim.Psychometrics.Tests.Irt;

/// <summary>No outside figures for these sizes: items from which answers were drawn are found again, as far off as their standard errors say.</summary>
public sealed class RecoveryTests
{
    private static readonly ItemParameters[] Items = Simulated.Items(40, 1);
    private static readonly double[] Abilities = Simulated.Abilities(4000, 2);

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void Two_parameter_items_are_found_again_also_when_half_of_the_people_did_not_reach_the_end(double notReached)
    {
        var report = MarginalModel.Estimate(Simulated.Answers(Items, Abilities, 3, notReached), IrtModel.TwoParameter);

        report.Converged.ShouldBeTrue();
        double slope = 0, intercept = 0;
        for (int i = 0; i < Items.Length; i++)
        {
            slope += Math.Pow((report.Items[i].A!.Value - Items[i].A) / report.Items[i].SeA!.Value, 2);
            intercept += Math.Pow((report.Items[i].D!.Value - Items[i].D) / report.Items[i].SeD!.Value, 2);
        }
        // mean squares of 40 standard normal values lie between 0.5 and 1.7 but for one case in a thousand
        (slope / Items.Length).ShouldBeInRange(0.5, 1.7);
        (intercept / Items.Length).ShouldBeInRange(0.5, 1.7);
    }

    [Fact]
    public void Rasch_items_are_found_again_when_half_of_the_people_did_not_reach_the_end()
    {
        var items = Simulated.Items(40, 5, oneSlope: true);
        var report = RaschModel.Estimate(Simulated.Answers(items, Abilities, 6, 0.5));

        report.Converged.ShouldBeTrue();
        double mean = items.Average(i => i.B), squares = 0;
        for (int i = 0; i < items.Length; i++) squares += Math.Pow((report.Items[i].Difficulty!.Value - (items[i].B - mean)) / report.Items[i].Se!.Value, 2);
        (squares / items.Length).ShouldBeInRange(0.5, 1.7);
    }

    [Fact]
    public void Abilities_are_found_again_within_their_errors()
    {
        var answers = Simulated.Answers(Items, Abilities, 3);
        var (eap, wle) = (PersonScores.Eap(Items, answers), PersonScores.Warm(Items, answers));

        Abilities.Select((t, p) => Math.Pow(t - eap[p].Theta!.Value, 2)).Average().ShouldBe(eap.Average(e => e.Se!.Value * e.Se.Value), 0.01);
        Abilities.Select((t, p) => Math.Pow((t - wle[p].Theta!.Value) / wle[p].Se!.Value, 2)).Average().ShouldBeInRange(0.85, 1.15);
        // Warm's estimate is nearly unbiased where maximum likelihood runs outward
        Abilities.Select((t, p) => wle[p].Theta!.Value - t).Average().ShouldBe(0, 0.03);
    }

    [Fact]
    public void The_weighted_likelihood_of_equal_items_is_the_known_one()
    {
        // k equal items of difficulty 0: Warm's equation gives ln((r + 1/2) / (k − r + 1/2)) when a = 1
        ItemParameters[] items = [.. Enumerable.Range(0, 10).Select(i => new ItemParameters($"{i}", 1, 0))];
        for (int r = 0; r <= 10; r++)
        {
            var row = ResponseMatrix.Create([.. items.Select(i => i.Id)], [.. Enumerable.Range(0, 10).Select(i => i < r ? (byte)1 : (byte)0)]);
            PersonScores.Warm(items, row)[0].Theta!.Value.ShouldBe(Math.Log((r + 0.5) / (10 - r + 0.5)), 1e-8);
        }
    }
}
