using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>
/// The text with one sign for each kind of line end, blank and hyphen: copies of one order differ in them, and none of them is
/// wording. Tabs part cells and stay.
/// </summary>
internal static partial class PlainText
{
    public static string Of(string text)
    {
        var plain = Breaks().Replace(text, "\n");
        plain = Invisible().Replace(plain, "");
        // the entities of "<", ">" and "&" stay until the tags are parted from the words
        if (plain.Contains('&', StringComparison.Ordinal)) plain = Entity().Replace(plain, e => WebUtility.HtmlDecode(e.Value));
        plain = Hyphens().Replace(Blanks().Replace(plain, " "), "-");
        try
        {
            return plain.IsNormalized() ? plain : plain.Normalize();
        }
        catch (ArgumentException)
        {
            // a lone surrogate has no normal form
            return plain;
        }
    }

    [GeneratedRegex("\r\n|[\r\f\v\u0085\u2028\u2029]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Breaks();

    // zero-width signs, the byte order mark and the soft hyphen would part equal words
    [GeneratedRegex("[\u200B-\u200F\u2060\uFEFF\u00AD]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Invisible();

    [GeneratedRegex("[\\p{Zs}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    // hyphen and non-breaking hyphen; dashes are wording and stay
    [GeneratedRegex("[\u2010\u2011]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hyphens();

    [GeneratedRegex("&(?!(?:lt|gt|amp|#0*(?:60|62|38)|#[xX]0*(?:3[cCeE]|26));)(?:[a-zA-Z]{2,10}|#\\d{1,5}|#[xX][0-9a-fA-F]{1,4});", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entity();
}
