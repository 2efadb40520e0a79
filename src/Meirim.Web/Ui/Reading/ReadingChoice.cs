using System.Globalization;

namespace Meirim.Web.Ui.Reading;

/// <summary>How the reader wants to read: larger letters, plain words. Kept in a cookie of the browser and nowhere else.</summary>
/// <param name="Large">Letters a quarter larger.</param>
/// <param name="Plain">Short sentences first, the rest one click away.</param>
public readonly record struct ReadingChoice(bool Large, bool Plain)
{
    private const string Cookie = "reading", LargeText = "large", PlainWords = "plain";

    public static ReadingChoice Of(HttpRequest request)
    {
        var kept = request.Cookies[Cookie]?.Split('.') ?? [];
        return new ReadingChoice(kept.Contains(LargeText), kept.Contains(PlainWords));
    }

    /// <summary>The address at which one chooses this way of reading, and comes back to the page.</summary>
    public string Address(string page) => $"/reading?large={Said(Large)}&plain={Said(Plain)}&page={Uri.EscapeDataString(page)}";

    /// <summary><c>/kk/reading?large=true&amp;plain=true&amp;page=/find</c>: remembers the choice, and goes to the page.</summary>
    public static IResult Keep(HttpContext http, bool large, bool plain, string? page)
    {
        ChosenLanguage.Remember(http, Cookie, string.Join('.', new[] { large ? LargeText : null, plain ? PlainWords : null }.OfType<string>()));
        return ChosenLanguage.BackTo(http, page);
    }

    private static string Said(bool value) => value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}
