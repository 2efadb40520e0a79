using System.Text.Json;
using Meirim.Web.Testing.Results;

namespace Meirim.Web.Testing.Marks;

/// <summary>One who judges in a panel, with what they said in each round.</summary>
public sealed class PanelMember
{
    public Guid PanelId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>From 1, in the order in which they were named: others see the number where they see judgements.</summary>
    public int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>Percentages in the order of the panel's questions, JSON; null where nothing was said yet.</summary>
    public string? First { get; set; }

    /// <summary>When they handed in; from then on nothing of that round changes.</summary>
    public DateTimeOffset? FirstAt { get; set; }

    public string? Second { get; set; }

    public DateTimeOffset? SecondAt { get; set; }

    /// <summary>What they hold for bearable, JSON of <see cref="PanelBounds"/>; null when they were not asked or said nothing.</summary>
    public string? Bounds { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Where they do not agree with the outcome; null when they do.</summary>
    public string? Dissent { get; set; }

    public int Version { get; set; }

    public DateTimeOffset? HandedIn(int turn) => turn == 1 ? FirstAt : SecondAt;

    /// <summary>What they said of each of so many questions.</summary>
    public int?[] Said(int turn, int questions) => (turn == 1 ? First : Second) is { } json ? JsonSerializer.Deserialize<int?[]>(json)! : new int?[questions];

    public void Say(int turn, int?[] said)
    {
        var json = JsonSerializer.Serialize(said);
        if (turn == 1) First = json;
        else Second = json;
    }

    public PanelBounds? ReadBounds() => Bounds is null ? null : JsonSerializer.Deserialize<PanelBounds>(Bounds, SheetScoring.Json);
}

/// <summary>What a member holds for bearable, each in per cent (Hofstee 1983).</summary>
/// <param name="LowestMark">The lowest mark, even if all pass.</param>
/// <param name="HighestMark">The highest, even if many fail.</param>
public sealed record PanelBounds(int LowestMark, int HighestMark, int LowestFail, int HighestFail)
{
    public bool IsSound => LowestMark is >= 0 && LowestMark <= HighestMark && HighestMark <= 100 && LowestFail is >= 0 && LowestFail <= HighestFail && HighestFail <= 100;
}
