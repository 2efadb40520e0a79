using System.Globalization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Cards;

/// <summary>
/// The address of a part within a card: <c>F2</c> a function, <c>F2S1</c> a skill, <c>F2S1A3</c> an ability,
/// <c>F2S1K4</c> an item of knowledge. Functions go by their printed number, the rest by position.
/// </summary>
/// <param name="Part"><c>A</c>, <c>K</c>, or null for a skill or function.</param>
public readonly partial record struct CardAddress(int Function, int? Skill = null, char? Part = null, int? Item = null)
{
    public static CardAddress Of(LabourFunction function) => new(function.Number);

    public CardAddress In(Skill skill) => new(Function, skill.Number);

    public CardAddress Ability(CardItem item) => this with { Part = 'A', Item = item.Number };

    public CardAddress Knowing(CardItem item) => this with { Part = 'K', Item = item.Number };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"F{Function}{(Skill is null ? "" : "S")}{Skill}{Part}{Item}");

    /// <summary>Reads an address; false for anything else, or for a number past 99.</summary>
    public static bool TryParse(string? text, out CardAddress address)
    {
        address = default;
        var match = Form().Match(text ?? "");
        if (!match.Success) return false;
        address = new(
            Number(match.Groups["f"])!.Value, Number(match.Groups["s"]),
            match.Groups["p"].Success ? match.Groups["p"].Value[0] : null, Number(match.Groups["i"]));
        return true;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\AF(?<f>[1-9]\d?)(S(?<s>[1-9]\d?)((?<p>[AK])(?<i>[1-9]\d?))?)?\z", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Form();
}
