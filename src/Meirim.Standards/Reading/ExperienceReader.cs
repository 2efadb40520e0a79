using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads rules on work experience. The wording stays; what is understood stands beside it.</summary>
internal static partial class ExperienceReader
{
    public static IEnumerable<ExperienceRule> Read(string? text)
    {
        if (text is null) return [];
        var parts = Parting.AtNumbers(text).ToList();
        return parts is [{ Number: 1 }, ..]
            ? parts.Select(p => Understand(p.Text))
            : Parting.AtSemicolons(text).Select(Understand);
    }

    /// <summary>True when the words are a rule of the ladder: they belong to the experience, wherever they stand.</summary>
    public static bool BeginsLadder(string text) => CategoryForm().IsMatch(text) || NoCategory().IsMatch(text);

    private static ExperienceRule Understand(string text)
    {
        var category = CategoryForm().Match(text);
        var none = NoCategory().IsMatch(text);
        var post = PostForm().Match(text);
        var years = YearsForm().Match(text);
        var noYears = NoYears().IsMatch(text);
        return new(
            text,
            none ? CategoryCodes.None : category.Success ? CategoryWords.Code(category.Groups["c"].Value) : null,
            noYears ? 0 : years.Success ? int.Parse(years.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : null,
            !post.Success ? null : post.Groups["none"].Success ? CategoryCodes.None : CategoryWords.Code(post.Groups["c"].Value),
            Tier().Match(text) is { Success: true } tier ? tier.Value.Contains("орта", StringComparison.OrdinalIgnoreCase) ? "mid" : "high" : null,
            text.Contains("қысқа мерзімді", StringComparison.OrdinalIgnoreCase),
            text.Contains("сертификат", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^(?<c>жоғары|бірінші|екінші)\s+санат\s*[-–]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CategoryForm();

    [GeneratedRegex(@"^(?:санаты\s+жоқ|санатсыз)\s*[-–]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoCategory();

    [GeneratedRegex(@"(?:(?<c>жоғары|бірінші|екінші)\s+санатты|(?<none>санаты\s+жоқ|санатсыз))\s+(?:\p{L}+\s+){0,4}?лауазым", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PostForm();

    [GeneratedRegex(@"(?<![\d.])(?<y>\d{1,2})\s+жыл(?!ғы|дың)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearsForm();

    [GeneratedRegex(@"талап(?:тар)?\s+қойылмайды", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoYears();

    [GeneratedRegex(@"біліктілігі\s+(?:орта|жоғары)\s+деңгейдегі", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tier();
}
