using Meirim.Standards.Cards;

namespace Meirim.Standards.Tests.Reading;

/// <summary>
/// Wordings that page breaks, odd cells and late labels tore, joined by hand from the lines of the official text and kept here
/// as hashes only (see <see cref="OfficialText.Hash"/>).
/// </summary>
public class RealTextWordingTests
{
    [SkippableTheory]
    [InlineData(9, "F2", "5bf5bd6d0c8c")]
    [InlineData(10, "F1S1", "3a58fb43f384")]
    [InlineData(11, "F1", "6ea15d703ebc")]
    [InlineData(11, "F1S1K4", "cd581539e1e4")]
    [InlineData(12, "F1S2A4", "795156ea9f5e")]
    [InlineData(12, "F1S2K4", "b566aa08156c")]
    [InlineData(13, "F2S2", "db42f58a6288")]
    [InlineData(13, "F2S2A3", "c2db703cc624")]
    [InlineData(13, "F3S2A2", "b442c207bbab")]
    [InlineData(13, "F3S2K17", "0a6ccecedc73")]
    [InlineData(13, "F1S2K5", "20de4a8baa8d")]
    [InlineData(14, "goal", "df3c3d0cb7af")]
    [InlineData(14, "F2", "e2417ee34816")]
    [InlineData(14, "F2S1A2", "0aedcba05c4d")]
    [InlineData(14, "F2S2", "352141ad155c")]
    [InlineData(14, "F2S2A1", "259cd82144a1")]
    [InlineData(14, "F2S2K6", "9ea7fd6efce4")]
    [InlineData(15, "F1S1A9", "c314a73e2cb0")]
    [InlineData(15, "F3S1A4", "c2ece9e4a413")]
    [InlineData(16, "F1S1", "5961c0a231b7")]
    [InlineData(16, "F3S1", "bc13d7a755b3")]
    [InlineData(16, "F1S2K5", "f7b961b2e6a4")]
    [InlineData(17, "F2S2", "4bdde7a8e4af")]
    [InlineData(17, "F3S2", "e51244deba3a")]
    [InlineData(17, "F3S2K3", "ecf03ca6681f")]
    [InlineData(18, "F2", "76cecc7b14f3")]
    [InlineData(18, "F1S1K9", "d167edb56d96")]
    public void A_torn_wording_is_joined_as_a_hand_joins_it(int paragraph, string address, string hash) =>
        OfficialText.Hash(Wording(OfficialText.Read().Cards.Single(c => c.Paragraph == paragraph), address)).ShouldBe(hash);

    private static string Wording(OccupationCard card, string address)
    {
        if (address == "goal") return card.Goal;
        CardAddress.TryParse(address, out var wanted).ShouldBeTrue();
        return wanted switch
        {
            { Skill: null } => card.Functions.Single(f => f.Number == wanted.Function).Title!,
            { Part: null } => card.Skills().Single(s => s.Address == wanted).Skill.Title!,
            _ => card.Items().Single(i => i.Address == wanted).Item.Text,
        };
    }
}
