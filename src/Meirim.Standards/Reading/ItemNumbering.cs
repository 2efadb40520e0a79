using System.Globalization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>Checks the printed numbering of one block of items and drops a block printed twice.</summary>
internal static partial class ItemNumbering
{
    public static List<ItemDraft> Check(List<ItemDraft> items, ReadLog log)
    {
        var kept = WithoutDoubles(items, log);
        var last = 0;
        foreach (var item in kept)
        {
            if (Merged().IsMatch(item.Text)) log.Warn(WarningCodes.PossiblyMergedItem, item.Line, item.Text);
            if (item.SourceNumber is not { } number) continue;
            var printed = number.ToString(CultureInfo.InvariantCulture);
            if (number > last + 1) log.Warn(WarningCodes.NumberSkipped, item.Line, $"{printed}. {item.Text}");
            else if (number <= last) log.Warn(WarningCodes.NumberRepeated, item.Line, $"{printed}. {item.Text}");
            last = number;
        }
        return kept;
    }

    // The numbering begins anew without a head: the same texts again are one block printed twice; other texts are items misnumbered.
    private static List<ItemDraft> WithoutDoubles(List<ItemDraft> items, ReadLog log)
    {
        var restart = Enumerable.Range(1, Math.Max(0, items.Count - 1))
            .FirstOrDefault(i => items[i].SourceNumber <= items[i - 1].SourceNumber && items[i].SourceNumber == items[0].SourceNumber, -1);
        if (restart < 0) return items;
        var length = 0;
        while (restart + length < items.Count && length < restart && Same(items[length], items[restart + length])) length++;
        if (length == 0) return items;
        var doubled = items.GetRange(restart, length);
        foreach (var line in doubled.GroupBy(d => d.Line))
            log.Warn(WarningCodes.BlockRepeated, line.Key, string.Join(' ', line.Select(d => $"{d.SourceNumber}. {d.Text}")));
        return WithoutDoubles([.. items.Take(restart), .. items.Skip(restart + length)], log);
    }

    private static bool Same(ItemDraft a, ItemDraft b) => string.Equals(Key(a), Key(b), StringComparison.OrdinalIgnoreCase);

    private static string Key(ItemDraft item) => $"{item.SourceNumber} {item.Text.TrimEnd('.', ';', ' ')}";

    // two sentences under one number
    [GeneratedRegex(@"\p{Ll}{3}\.\s+\p{Lu}\p{Ll}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Merged();
}
