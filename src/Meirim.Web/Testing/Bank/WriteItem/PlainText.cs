using System.Net;
using System.Text.RegularExpressions;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>Clean HTML of an item as plain lines, and back.</summary>
internal static partial class PlainText
{
    public static string Of(string? html) =>
        string.Join('\n', WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(html ?? "", "\n"), "")).Split('\n').Select(l => Blanks().Replace(l, " ").Trim())).Trim();

    /// <summary>HTML that says the lines: their signs are themselves.</summary>
    public static string Html(string? plain) => string.Join("<br/>", Lines(plain).Select(Escape));

    /// <summary>The stored HTML where it says the same, with all that plain lines do not hold; otherwise new HTML.</summary>
    public static string Html(string? plain, string? stored) => stored is not null && Of(stored) == string.Join('\n', Lines(plain)) ? stored : Html(plain);

    private static IEnumerable<string> Lines(string? plain) => (plain ?? "").Trim().ReplaceLineEndings("\n").Split('\n').Select(l => Blanks().Replace(l, " ").Trim());

    private static string Escape(string line) =>
        line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<br/?>|</p>|</li>|</div>", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\S\n]+|\p{Cc}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
