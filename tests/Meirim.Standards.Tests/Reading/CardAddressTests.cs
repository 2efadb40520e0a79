using Meirim.Standards.Cards;

namespace Meirim.Standards.Tests.Reading;

public class CardAddressTests
{
    [Fact]
    public void Every_part_has_one_address_that_reads_back()
    {
        var card = OwnOrder.Card(8);
        var addresses = card.Items().Select(i => i.Address).Concat(card.Skills().Select(s => s.Address)).ToList();
        addresses.Distinct().Count().ShouldBe(addresses.Count);
        foreach (var address in addresses)
        {
            CardAddress.TryParse(address.ToString(), out var back).ShouldBeTrue();
            back.ShouldBe(address);
        }
    }

    [Fact]
    public void An_address_names_function_skill_and_item_by_position()
    {
        var card = OwnOrder.Card(8);
        var item = card.Items().Single(i => i.Item.Text == "Мерзімді еске салу.");
        item.Address.ToString().ShouldBe("F1S2A3");
        card.Items().Single(i => i.Item.Text == "Тыныштық ережесі.").Address.ToString().ShouldBe("F1S2K3");
        card.Skills().First().Address.ToString().ShouldBe("F1S1");
        CardAddress.Of(card.Functions[1]).ToString().ShouldBe("F2");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("F")]
    [InlineData("F0")]
    [InlineData("F1S1A")]
    [InlineData("F1A1")]
    [InlineData("F1S1X1")]
    [InlineData("f1s1a1")]
    [InlineData("F100")]
    [InlineData(" F1")]
    [InlineData("F1S1A1\n")]
    public void Anything_else_is_no_address(string? text) => CardAddress.TryParse(text, out _).ShouldBeFalse();
}
