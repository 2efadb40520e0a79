using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads qualification categories from the handbook field.</summary>
internal static partial class CategoryWords
{
    public static string Code(string word) => word.ToUpperInvariant() switch
    {
        "ЖОҒАРЫ" => CategoryCodes.Highest,
        "БІРІНШІ" => CategoryCodes.First,
        "ЕКІНШІ" => CategoryCodes.Second,
        _ => CategoryCodes.None,
    };

    /// <summary>All categories named, in rising order, and the same by level where levels are told apart.</summary>
    public static (EquatableList<string> All, EquatableList<LevelCategories> ByLevel) Read(string? text)
    {
        if (text is null) return ([], []);
        var byLevel = new List<LevelCategories>();
        foreach (var part in Parting.AtSemicolons(text))
            if (LevelForm().Match(part) is { Success: true } level)
                byLevel.Add(new(int.Parse(level.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), Named(part)));
        return (Named(text), [.. byLevel]);
    }

    // "жоғары" alone means "high" in many sentences: it counts only in a list that ends with the word "category".
    private static EquatableList<string> Named(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match list in ListForm().Matches(text))
            foreach (var word in list.Groups["w"].Captures.Select(c => c.Value)) found.Add(Code(word));
        if (WithoutForm().IsMatch(text)) found.Add(CategoryCodes.None);
        return [.. CategoryCodes.Rising.Where(found.Contains)];
    }

    [GeneratedRegex(@"(?:(?<w>жоғары|бірінші|екінші)(?:\s*,\s*|\s+және\s+|\s+))+санат", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ListForm();

    [GeneratedRegex(@"санатсыз|санаты\s+жоқ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WithoutForm();

    [GeneratedRegex(@"^(?<n>[1-8])\s*-\s*деңгей", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LevelForm();
}
