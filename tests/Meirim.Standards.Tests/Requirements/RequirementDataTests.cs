using Meirim.Standards.Country;
using Meirim.Standards.Requirements;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Requirements;

/// <summary>The figures of the ten cards, held against the data node by node.</summary>
public class RequirementDataTests
{
    [Theory]
    [InlineData("12", "3412-0-011", "kz-mid")]
    [InlineData("13", "3412-0-008", "kz-mid")]
    [InlineData("14", "3412-0-005", "kz-high")]
    [InlineData("15", "2635-3-001", "kz-high")]
    public void A_ladder_asks_one_two_and_three_years_in_the_category_below(string paragraph, string occupation, string ladder)
    {
        var steps = DataFolder.Kazakhstan.Requirements.Where(s => s.Occupation == occupation && s.Category is not null)
            .Select(s => (s.Category, Step: Leaves(s.Tree).OfType<ExperienceOf>().ShouldHaveSingleItem())).ToList();

        steps.Select(s => (s.Category, s.Step.InCategory, s.Step.Months))
            .ShouldBe([("second", "none", 12), ("first", "second", 24), ("highest", "first", 36)]);
        steps.ShouldAllBe(s => s.Step.Ladder == ladder && s.Step.Clause.Paragraph == paragraph && s.Step.Occupations.Count == 0);
        DataFolder.Kazakhstan.LadderOf(occupation).ShouldBe(ladder);
    }

    [Theory]
    [InlineData("12", 1)]
    [InlineData("13", 7)]
    [InlineData("14", 7)]
    [InlineData("15", 3)]
    public void A_card_names_as_many_specialities_as_it_has_education_rows(string paragraph, int rows) =>
        Leaves(Set($"kz-p{paragraph}-entry").Tree).OfType<EducationHeld>().ShouldHaveSingleItem().Specialities.Count.ShouldBe(rows);

    [Theory, InlineData("16"), InlineData("17")]
    public void A_head_needs_five_years_with_higher_education_or_three_with_a_master(string paragraph)
    {
        var ways = Set($"kz-p{paragraph}-entry").Tree.ShouldBeOfType<AnyOf>().Parts;
        ways.Select(w => (Leaves(w).OfType<EducationHeld>().Single().Levels[0], Leaves(w).OfType<ExperienceOf>().Single().Months))
            .ShouldBe([("bachelor", 60), ("master", 36)]);
        Leaves(Set($"kz-p{paragraph}-entry").Tree).OfType<ExperienceOf>()
            .ShouldAllBe(e => e.InCategory == "highest" && e.Sector == "social-protection" && e.Ladder == null);
    }

    [Fact]
    public void A_manager_needs_seven_years_and_a_certificate()
    {
        var parts = Set("kz-p18-entry").Tree.ShouldBeOfType<AllOf>().Parts;
        parts.OfType<ExperienceOf>().ShouldHaveSingleItem().Months.ShouldBe(84);
        parts.OfType<CertificateHeld>().ShouldHaveSingleItem().Subjects.ShouldBe(["sectoral-social-management"]);
    }

    [Fact]
    public void Only_cards_13_to_15_ask_re_training() =>
        DataFolder.Kazakhstan.Requirements.Where(s => Leaves(s.Tree).OfType<RetrainingDone>().Any())
            .Select(s => s.Tree.Clause.Paragraph).Distinct().ShouldBe(["13", "14", "15"]);

    [Fact]
    public void Every_node_cites_the_paragraph_of_the_card_of_its_occupation()
    {
        foreach (var set in DataFolder.Kazakhstan.Requirements)
            Nodes(set.Tree).ShouldAllBe(n => n.Clause == new Clause("KZ-125-2024", DataFolder.Kazakhstan.Occupations[set.Occupation].Paragraph));
    }

    [Fact]
    public void A_node_that_is_included_is_the_same_node() =>
        ReferenceEquals(Set("kz-p13-highest").Tree.ShouldBeOfType<AllOf>().Parts[0], Set("kz-p13-entry").Tree.ShouldBeOfType<AllOf>().Parts[0])
            .ShouldBeTrue();

    [Fact]
    public void What_is_not_confirmed_is_marked()
    {
        var marks = DataFolder.Latvia.Requirements.SelectMany(s => Nodes(s.Tree)).GroupBy(n => n.Kind)
            .ToDictionary(g => g.Key, g => g.Select(n => n.Confidence).Distinct().ToList());
        marks[NodeKind.TrainingHours].ShouldBe([Confidence.Low]);
        marks[NodeKind.Supervision].ShouldBe([Confidence.High]);
        Leaves(Set("kz-p15-entry").Tree).OfType<RetrainingDone>().Single().Confidence.ShouldBe(Confidence.Medium);
    }

    private static RequirementSet Set(string id) => DataFolder.Kazakhstan.Requirements.Single(s => s.Id == id);

    private static IEnumerable<Requirement> Leaves(Requirement node) => Nodes(node).Where(n => n is not (AllOf or AnyOf));

    private static IEnumerable<Requirement> Nodes(Requirement node) => node switch
    {
        AllOf all => all.Parts.SelectMany(Nodes).Prepend(node),
        AnyOf any => any.Parts.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
