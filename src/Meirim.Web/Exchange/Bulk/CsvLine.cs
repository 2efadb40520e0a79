using System.Globalization;
using Meirim.Web.Register;

namespace Meirim.Web.Exchange.Bulk;

/// <summary>An entry as a line of CSV (RFC 4180), codes and not words; of several posts or codes each, a semicolon between them.</summary>
internal static class CsvLine
{
    private static readonly string[] Columns =
    [
        "number", "name", "spellings", "status", "statusSince", "occupation", "category", "categorySince", "categoryUntil",
        "organisations", "organisationIds", "regions", "places", "services", "settings", "languages", "takesNew", "freePlaces", "waitingDays", "homeVisits", "offerStatedOn", "confirmedOn", "confirmedBy", "changedAt",
    ];

    public static string Heading => Line(Columns);

    public static string Of(PublicSpecialist person) => Line(
    [
        person.Number,
        person.Name,
        List(person.OtherSpellings),
        person.Status.ToString().ToLowerInvariant(),
        Day(person.StatusSince),
        person.Occupation ?? "",
        person.Category ?? "",
        Day(person.CategorySince),
        Day(person.CategoryUntil),
        List(person.Posts.Select(p => p.At.Name.Kk)),
        List(person.Posts.Select(p => p.At.Id?.ToString("D") ?? "")),
        List(person.Posts.Select(p => p.At.Region ?? "")),
        List(person.Posts.Select(p => p.At.Place?.Kk ?? "")),
        List(person.Services),
        List(person.Settings),
        List(person.Languages),
        person.OfferedOn is null ? "" : YesNo(person.TakesNew),
        Number(person.FreePlaces),
        Number(person.WaitingDays),
        person.OfferedOn is null ? "" : YesNo(person.HomeVisits),
        Day(person.OfferedOn),
        Day(person.ConfirmedOn),
        person.ConfirmedBy ?? "",
        person.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    ]);

    /// <summary>
    /// A cell. One that a spreadsheet would take for a formula is given an apostrophe before it (OWASP, CSV injection): names are
    /// typed by people.
    /// </summary>
    public static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') text = "'" + text;
        return text.AsSpan().IndexOfAny("\",;\r\n") >= 0 || text.Length > 0 && (text[0] == ' ' || text[^1] == ' ') ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string List(IEnumerable<string> items) => string.Join("; ", items);

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
