using Meirim.Standards.Country;

namespace Meirim.Standards.Tests.Country;

public class CountryDataTests
{
    [Theory, InlineData("kz"), InlineData("lv")]
    public void The_data_of_a_country_has_no_problem(string country) =>
        CountryData.Read(DataFolder.Of(country)).Problems.ShouldBeEmpty();

    [Fact]
    public void Kazakhstan_has_ten_cards_twenty_regions_and_eight_kinds_of_service()
    {
        var kz = DataFolder.Kazakhstan;
        kz.Occupations.Where(o => o.HasCard).Select(o => o.Paragraph).Order(StringComparer.Ordinal)
            .ShouldBe(["10", "11", "12", "13", "14", "15", "16", "17", "18", "9"]);
        kz.WorkloadNorms.ShouldBeEmpty("no figure of the present act was read, so none stands here");
        kz.Regions.Count.ShouldBe(20);
        kz.Services.Count.ShouldBe(8);
    }

    [Fact]
    public void Latvia_has_four_kinds_of_specialist_and_forty_two_municipalities()
    {
        DataFolder.Latvia.Occupations.Count.ShouldBe(4);
        DataFolder.Latvia.Regions.Count.ShouldBe(42);
    }

    [Fact]
    public void The_days_on_which_the_standard_changes_are_in_the_data() =>
        DataFolder.Kazakhstan.ReviewDates.Select(d => d.Day)
            .ShouldBe([new DateOnly(2025, 1, 1), new DateOnly(2026, 7, 12), new DateOnly(2027, 12, 31)]);

    [Fact]
    public void Cards_12_to_16_hold_until_the_announced_wording_is_known()
    {
        var announced = DataFolder.Kazakhstan.Requirements.Where(s => s.ReplacementAnnounced == new DateOnly(2026, 7, 12)).ToList();
        announced.Select(s => s.Tree.Clause.Paragraph).Distinct().ShouldBe(["12", "13", "14", "15", "16"], ignoreOrder: true);
        announced.ShouldAllBe(s => s.Until == null && s.IsInForce(new DateOnly(2026, 12, 1)));
        DataFolder.Kazakhstan.Requirements.ShouldAllBe(s => !s.IsInForce(new DateOnly(2024, 12, 31)) && s.IsInForce(new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void Another_title_is_judged_by_the_card_that_names_it()
    {
        var on = new DateOnly(2026, 1, 1);
        DataFolder.Kazakhstan.RequirementFor("3412-0-009", "second", on)!.Id.ShouldBe("kz-p13-second");
        DataFolder.Kazakhstan.RequirementFor("2635-8-004", null, on)!.Id.ShouldBe("kz-p15-entry");
        DataFolder.Kazakhstan.RequirementFor("nobody", null, on).ShouldBeNull();
    }

    [Fact]
    public void A_speciality_belongs_to_its_field_and_to_the_fields_above_it()
    {
        DataFolder.Kazakhstan.BelongsTo("nursing", "health-care").ShouldBeTrue();
        DataFolder.Kazakhstan.BelongsTo("health-care", "nursing").ShouldBeFalse();
        DataFolder.Kazakhstan.BelongsTo("unheard-of", "unheard-of").ShouldBeTrue();
    }

    [Fact]
    public void Every_card_has_a_set_for_entry_and_every_ladder_occupation_three_categories()
    {
        var on = new DateOnly(2026, 1, 1);
        foreach (var card in DataFolder.Kazakhstan.Occupations.Where(o => o.HasCard))
        {
            DataFolder.Kazakhstan.RequirementFor(card.Code, null, on).ShouldNotBeNull();
            DataFolder.Kazakhstan.RequirementsFor(card.Code, on).Count().ShouldBe(card.Ladder is null ? 1 : 4);
        }
    }
}
