using Meirim.Web.Ui;
using Microsoft.AspNetCore.Http.Features;

namespace Meirim.Web.Testing.Seb;

/// <summary>
/// What a request shows of Safe Exam Browser: by headers of its own, for the address that was asked; and, where the browser
/// cannot add headers (macOS, iOS), by what its JavaScript API gave the page of the sitting, for the page's address.
/// </summary>
internal static class SebRequest
{
    public const string ConfigHeader = "X-SafeExamBrowser-ConfigKeyHash", ExamHeader = "X-SafeExamBrowser-RequestHash";

    /// <summary>What the page passes on; names that Safe Exam Browser for Windows does not write over.</summary>
    public const string PageHeader = "Sitting-Page", PageConfigHeader = "Sitting-Config-Key", PageExamHeader = "Sitting-Exam-Key";

    public static IReadOnlyList<SebShown> Shown(HttpContext http, Guid attempt)
    {
        var (headers, here) = (http.Request.Headers, AddressOf(http));
        var own = new SebShown(here + http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, headers[ConfigHeader], headers[ExamHeader]);
        return (string?)headers[PageHeader] is { } page && IsPageOf(page, here, attempt) ? [own, new SebShown(page, headers[PageConfigHeader], headers[PageExamHeader])] : [own];
    }

    /// <summary>The address that people open, as their browser spells it: lower-case, letters of other alphabets in their ASCII form, no usual port.</summary>
    public static string AddressOf(HttpContext http)
    {
        if (!Uri.TryCreate(PublicAddress.Of(http), UriKind.Absolute, out var address)) return "";
        return $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))}{address.AbsolutePath.TrimEnd('/')}";
    }

    /// <summary>A hash for any other page, of ours or of another, says nothing of this sitting.</summary>
    private static bool IsPageOf(string page, string here, Guid attempt) =>
        Texts.Languages.Select(l => $"{here}/{l}/sit/{attempt:D}").Any(p => page == p || page.StartsWith(p + "?", StringComparison.Ordinal));
}
