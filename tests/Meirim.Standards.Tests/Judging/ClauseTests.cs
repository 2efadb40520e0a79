using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Judging;

/// <summary>One row per clause of the ten cards, and more than one record per clause.</summary>
public class ClauseTests
{
    private static readonly Dictionary<string, ClauseCase> Rows =
        EntryCases.All().Concat(LadderCases.All()).Concat(LeaderCases.All()).ToDictionary(c => c.ToString(), StringComparer.Ordinal);

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void The_clause_says(string row)
    {
        var it = Rows[row];
        var verdict = Judge.Assess(Set(it.Set), it.Person.Record, it.Day, DataFolder.Kazakhstan).All().Single(v => v.NodeId == it.Node);

        verdict.Outcome.ShouldBe(it.Expected);
        verdict.EarliestDay.ShouldBe(it.Expected == Outcome.Met ? it.Day : it.Earliest is null ? null : Person.Day(it.Earliest));
        verdict.Clause.Act.ShouldBe("KZ-125-2024");
        (verdict.Missing.Count > 0).ShouldBe(verdict.Parts.Count == 0 && !verdict.IsMet);
        if (it.Expected == Outcome.NotKnown) verdict.Missing.ShouldAllBe(m => m is Unclear);
    }

    [Fact]
    public void Every_clause_of_every_card_has_a_row_that_meets_it_and_one_that_does_not()
    {
        foreach (var node in DataFolder.Kazakhstan.Requirements.SelectMany(s => Nodes(s.Tree)).DistinctBy(n => n.Id))
            foreach (var outcome in new[] { Outcome.Met, Outcome.NotMet })
                // an "all of" or "any of" within a set is seen through the set itself
                if (node is not (AllOf or AnyOf) || node.Id.EndsWith("-entry", StringComparison.Ordinal))
                    Rows.Values.ShouldContain(r => r.Node == node.Id && r.Expected == outcome, node.Id);
    }

    private static IEnumerable<Requirement> Nodes(Requirement node) => node switch
    {
        AllOf all => all.Parts.SelectMany(Nodes).Prepend(node),
        AnyOf any => any.Parts.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private static RequirementSet Set(string id) => DataFolder.Kazakhstan.Requirements.Single(s => s.Id == id);
}
