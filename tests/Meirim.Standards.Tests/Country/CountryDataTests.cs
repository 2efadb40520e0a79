using Meirim.Standards.Country;

namespace Meirim.Standards.Tests.Country;

public class CountryDataTests
{
    [Fact]
    public void The_data_of_kazakhstan_has_no_problem() =>
        CountryData.Read(DataFolder.Of("kz")).Problems.ShouldBeEmpty();

    [Fact]
    public void Kazakhstan_has_ten_cards_twenty_regions_and_eight_kinds_of_service()
    {
        var kz = DataFolder.Kazakhstan;
        kz.Occupations.Where(o => o.HasCard).Select(o => o.Paragraph).Order(StringComparer.Ordinal)
            .ShouldBe(["10", "11", "12", "13", "14", "15", "16", "17", "18", "9"]);
        kz.Regions.Count.ShouldBe(20);
        kz.Services.Count.ShouldBe(8);
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
