using System.Globalization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>Checks the printed numbering of one block of items and drops a block printed twice.</summary>
internal static partial class ItemNumbering
{
    public static List<ItemDraft> Check(List<ItemDraft> items, ReadLog log)
    {
        foreach (var empty in items.Where(i => i.Parts.Count == 0)) log.Warn(WarningCodes.WordsNotRead, empty.Line, $"{empty.SourceNumber}.");
        var kept = WithoutDoubles([.. items.Where(i => i.Parts.Count > 0)], log);
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
        var kept = new List<ItemDraft>();
        for (var i = 0; i < items.Count; i++)
        {
            var length = kept.Count > 0 && items[i].SourceNumber == kept[0].SourceNumber ? SameFrom(kept, items, i) : 0;
            if (length == 0) kept.Add(items[i]);
            else Drop(items.GetRange(i, length), log);
            i += Math.Max(0, length - 1);
        }
        return kept;
    }

    private static int SameFrom(List<ItemDraft> kept, List<ItemDraft> items, int from)
    {
        var length = 0;
        while (from + length < items.Count && length < kept.Count && Same(kept[length], items[from + length])) length++;
        return length;
    }

    private static void Drop(List<ItemDraft> doubled, ReadLog log)
    {
        foreach (var line in doubled.GroupBy(d => d.Line))
            log.Warn(WarningCodes.BlockRepeated, line.Key, string.Join(' ', line.Select(d => $"{d.SourceNumber}. {d.Text}")));
    }

    private static bool Same(ItemDraft a, ItemDraft b) => string.Equals(Key(a), Key(b), StringComparison.OrdinalIgnoreCase);

    private static string Key(ItemDraft item) => $"{item.SourceNumber} {item.Text.TrimEnd('.', ';', ' ')}";

    // two sentences under one number
    [GeneratedRegex(@"\p{Ll}{3}\.\s+\p{Lu}\p{Ll}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Merged();
}
