using System.Text.RegularExpressions;
using Meirim.Qti.Items;

namespace Meirim.Qti.Importing;

/// <summary>Words in which Latin letters stand among Cyrillic ones: they look right and are found by no search.</summary>
public static partial class LookAlikes
{
    private const int Most = 5;

    /// <summary>The first few such words of an item, in any language.</summary>
    public static IReadOnlyList<string> In(Item item) =>
        [.. item.Texts().SelectMany(t => t).SelectMany(t => In(t.Value)).Distinct(StringComparer.Ordinal).Take(Most)];

    public static IEnumerable<string> In(string html) => Word().Matches(Tag().Replace(html, " ")).Select(m => m.Value).Where(IsMixed);

    /// <summary>The Latin letter that a Cyrillic capital looks like; itself when there is none. For keys: <c>В</c> typed for <c>B</c>.</summary>
    public static char Latin(char letter) => letter switch
    {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        _ => letter,
    };

    private static bool IsMixed(string word) => word.Any(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && word.Any(c => c is >= '\u0400' and <= '\u052F');

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>|&[a-z]+;")]
    private static partial Regex Tag();
}
