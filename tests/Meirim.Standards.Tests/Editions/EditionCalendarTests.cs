using Meirim.Standards.Cards;
using Meirim.Standards.Editions;
using Meirim.Standards.Tests.Reading;

namespace Meirim.Standards.Tests.Editions;

public class EditionCalendarTests
{
    private static readonly StandardDocument First = OwnOrder.Read();

    /// <summary>The announced act: paragraphs 8 and 9, in force from 1 June 2033.</summary>
    private static readonly StandardDocument Second = First with
    {
        Kind = StandardKind.Amendment,
        Act = new("12-К", new(2033, 2, 5), new(2033, 6, 1), []),
        PlannedAmendments = [],
        Cards = [.. First.Cards.Where(c => c.Paragraph is 8 or 9).Select(c => c with { Goal = "Жаңа мақсат." })],
    };

    private static readonly EditionCalendar One = EditionCalendar.Empty.With(First);

    private static readonly EditionCalendar Two = One.With(Second);

    [Theory]
    [InlineData("2032-03-01", "77-Б")]
    [InlineData("2033-05-31", "77-Б")]
    [InlineData("2033-06-01", "12-К")]
    [InlineData("2099-01-01", "12-К")]
    public void The_wording_of_a_day_is_that_of_the_act_in_force(string day, string act) =>
        Two.On(8, DateOnly.Parse(day)).InForce!.ActNumber.ShouldBe(act);

    [Fact]
    public void Before_the_first_act_nothing_is_in_force() => Two.On(8, new(2032, 2, 29)).InForce.ShouldBeNull();

    [Fact]
    public void A_card_that_the_second_act_leaves_alone_keeps_its_wording() =>
        Two.On(7, new(2034, 1, 1)).InForce!.ShouldSatisfyAllConditions(e => e.ActNumber.ShouldBe("77-Б"), e => e.Until.ShouldBeNull());

    [Fact]
    public void An_announced_wording_is_told_before_its_day_and_overdue_from_it()
    {
        One.On(8, new(2033, 5, 31)).ShouldSatisfyAllConditions(a => a.Overdue.ShouldBeNull(), a => a.Announced!.Act.ShouldBe("12-К"));
        One.On(8, new(2033, 6, 1)).ShouldSatisfyAllConditions(a => a.Overdue!.EffectiveFrom.ShouldBe(new(2033, 6, 1)), a => a.Announced.ShouldBeNull());
        One.On(7, new(2033, 6, 1)).Overdue.ShouldBeNull();
    }

    [Fact]
    public void An_imported_wording_is_no_longer_overdue() => Two.On(8, new(2033, 6, 1)).Overdue.ShouldBeNull();

    [Fact]
    public void A_half_imported_act_stays_overdue_for_the_other_card()
    {
        var half = One.With(Second with { Cards = [Second.Cards[0]] });
        half.On(8, new(2033, 7, 1)).Overdue.ShouldBeNull();
        half.On(9, new(2033, 7, 1)).Overdue.ShouldNotBeNull();
        half.OverdueOn(new(2033, 7, 1)).Single().Paragraphs.ShouldBe(["8", "9"]);
    }

    [Fact]
    public void Overdue_wordings_outside_of_cards_are_named_too()
    {
        One.OverdueOn(new(2033, 7, 1)).Select(p => string.Join(' ', p.Paragraphs)).ShouldBe(["3.3", "8 9"], ignoreOrder: true);
        One.OverdueOn(new(2033, 5, 31)).ShouldBeEmpty();
        Two.OverdueOn(new(2033, 7, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_later_wording_takes_an_announced_one_in()
    {
        var later = One.With(Second with { Act = new("99", new(2034, 1, 1), new(2034, 2, 1), []) });
        later.On(8, new(2034, 2, 1)).Overdue.ShouldBeNull();
    }

    [Fact]
    public void Importing_twice_is_importing_once() => Two.With(Second).ShouldBe(Two);

    [Fact]
    public void Acts_may_be_imported_in_any_order() => EditionCalendar.Empty.With(Second).With(First).ShouldBe(Two);

    [Fact]
    public void An_act_without_a_day_needs_one_from_the_caller()
    {
        var dayless = Second with { Act = Second.Act with { EffectiveFrom = null } };
        Should.Throw<ArgumentException>(() => One.With(dayless));
        One.With(dayless, new(2033, 8, 1)).On(8, new(2033, 8, 1)).InForce!.ActNumber.ShouldBe("12-К");
    }
}
