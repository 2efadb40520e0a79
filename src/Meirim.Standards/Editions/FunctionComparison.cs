using Meirim.Standards.Cards;

namespace Meirim.Standards.Editions;

/// <summary>Compares functions, their skills and items. A function or skill is known by its title and by what it holds.</summary>
internal sealed class FunctionComparison(List<EditionChange> changes, double sameItem)
{
    // A reworded title may keep few of its words while the content stays: both count.
    private const double TitleShare = 0.5;
    private const double SameWhole = 0.3;

    public void Compare(IReadOnlyList<LabourFunction> older, IReadOnlyList<LabourFunction> newer)
    {
        foreach (var (before, after) in BestPairs.Of(older, newer, Score, SameWhole))
        {
            var (address, newAddress) = (Address(before), Address(after));
            Title(ChangedPart.Function, address, newAddress, before is null ? null : Text(before), after is null ? null : Text(after));
            if (before is not null && after is not null && before.Kind != after.Kind)
                changes.Add(new(ChangeKind.Changed, ChangedPart.FunctionKind, address?.ToString(), newAddress?.ToString(), before.Kind.ToString(), after.Kind.ToString()));
            Skills(address, newAddress, before?.Skills ?? [], after?.Skills ?? []);
        }
    }

    private void Skills(CardAddress? oldFunction, CardAddress? newFunction, IReadOnlyList<Skill> older, IReadOnlyList<Skill> newer)
    {
        foreach (var (before, after) in BestPairs.Of(older, newer, Score, SameWhole))
        {
            CardAddress? address = before is null ? null : oldFunction!.Value.In(before);
            CardAddress? newAddress = after is null ? null : newFunction!.Value.In(after);
            Title(ChangedPart.Skill, address, newAddress, before is null ? null : before.Title ?? "", after is null ? null : after.Title ?? "");
            Items(ChangedPart.Ability, before?.Abilities ?? [], after?.Abilities ?? [], i => address?.Ability(i), i => newAddress?.Ability(i));
            Items(ChangedPart.Knowledge, before?.Knowledge ?? [], after?.Knowledge ?? [], i => address?.Knowing(i), i => newAddress?.Knowing(i));
        }
    }

    private void Items(
        ChangedPart part, IReadOnlyList<CardItem> older, IReadOnlyList<CardItem> newer,
        Func<CardItem, CardAddress?> oldAddress, Func<CardItem, CardAddress?> newAddress)
    {
        foreach (var (before, after) in BestPairs.Of(older, newer, (a, b) => TextSimilarity.Of(a.Text, b.Text), sameItem))
            Title(part, before is null ? null : oldAddress(before), after is null ? null : newAddress(after), before?.Text, after?.Text);
    }

    private void Title(ChangedPart part, CardAddress? address, CardAddress? newAddress, string? before, string? after)
    {
        if (!string.Equals(before, after, StringComparison.Ordinal))
            changes.Add(new(EditionComparison.Kind(before, after), part, address?.ToString(), newAddress?.ToString(), before, after));
    }

    private static double Score(LabourFunction a, LabourFunction b) => Score(Text(a), Text(b), [.. a.Skills.SelectMany(Items)], [.. b.Skills.SelectMany(Items)]);

    private static double Score(Skill a, Skill b) => Score(a.Title ?? "", b.Title ?? "", [.. Items(a)], [.. Items(b)]);

    private static double Score(string titleA, string titleB, List<string> a, List<string> b)
    {
        var content = a.Count + b.Count == 0 ? 1 : 2.0 * a.Intersect(b, StringComparer.Ordinal).Count() / (a.Distinct(StringComparer.Ordinal).Count() + b.Distinct(StringComparer.Ordinal).Count());
        return TitleShare * TextSimilarity.Of(titleA, titleB) + (1 - TitleShare) * content;
    }

    private static IEnumerable<string> Items(Skill skill) => skill.Abilities.Concat(skill.Knowledge).Select(i => i.Text);

    private static string Text(LabourFunction function) => function.Title ?? function.ListTitle ?? "";

    private static CardAddress? Address(LabourFunction? function) => function is null ? null : CardAddress.Of(function);
}
