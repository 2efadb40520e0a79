using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Records;
using Meirim.Web.Ui;
using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload;

/// <summary>Says in the language of the request what is wrong with a row and what it would change.</summary>
public sealed class RowWords(Texts texts, Headings headings, FactWords facts, Dates dates, CountryData country)
{
    /// <summary>The column, what stands there, what is wrong, the code.</summary>
    public string Say(CellProblem problem, RowContent content)
    {
        var what = $"{texts["problem." + problem.Code, [.. problem.Arguments.Select(Argument)]]} ({problem.Code})";
        if (problem.Column is not { } column) return what;
        return content.Cells.TryGetValue(column, out var cell) && Shown(column, cell) is { } stands
            ? texts["upload.cell", headings.Of(column), stands, what]
            : texts["upload.empty-cell", headings.Of(column), what];
    }

    public string Say(PlannedChange change)
    {
        var body = change.Read();
        if (change.ReadOld() is not { } old) return texts["upload.adds", Line(body, change.From, change.Until)];
        if (body == old && change.From == change.OldFrom && change.Until is { } until) return texts["upload.ends", facts.Title(body), dates.Say(until.AddDays(-1))];
        var (before, now) = (Parts(old, change.OldFrom, change.OldUntil), Parts(body, change.From, change.Until));
        var differences = now.Except(before).ToList();
        var gone = before.Except(now).Where(p => !differences.Exists(d => LabelOf(d) == LabelOf(p))).ToList();
        return texts["upload.changes", facts.Title(body), string.Join("; ", differences.Select(d => before.Find(b => LabelOf(b) == LabelOf(d)) is { } was
            ? texts["upload.from-to", d, was[(was.IndexOf(": ", StringComparison.Ordinal) + 2)..]]
            : d).Concat(gone.Select(g => texts["upload.no-longer", g])))];
    }

    private string Line(FactBody body, DateOnly? from, DateOnly? until)
    {
        var details = body is Employment post
            ? facts.Details(post with { OrganisationName = "", Organisation = null }).Select(d => $"{d.Label}: {d.Value}")
            : facts.Details(body).Select(d => $"{d.Label}: {d.Value}");
        return string.Join("; ", new[] { facts.Title(body), facts.When(body, from, until) }.Concat(details).Where(p => p.Length > 0));
    }

    private List<string> Parts(FactBody body, DateOnly? from, DateOnly? until) =>
    [
        $"{texts["upload.when"]}: {facts.When(body, from, until)}",
        .. body is Employment post ? [$"{texts["fact.label.rate"]}: {Numbers.Say(post.Rate, 2)}"] : Array.Empty<string>(),
        .. facts.Details(body).Where(d => d.Label != texts["fact.label.rate"]).Select(d => $"{d.Label}: {d.Value}"),
    ];

    private static string LabelOf(string part) => part[..part.IndexOf(": ", StringComparison.Ordinal)];

    /// <summary>Of an identifier only the ends are shown: enough to find the cell, useless to a neighbour at the screen.</summary>
    private static string? Shown(UploadColumn column, string cell) => column == UploadColumn.Identifier
        ? cell.Length < 8 ? null : $"{cell[..2]}…{cell[^2..]}"
        : cell.Length > 60 ? cell[..60] + "…" : cell;

    private object Argument(string argument)
    {
        if (!argument.StartsWith('@')) return argument;
        int colon = argument.IndexOf(':', StringComparison.Ordinal);
        var (kind, value) = (argument[1..colon], argument[(colon + 1)..]);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return kind switch
        {
            "number" => Units.Say(decimal.Parse(value, CultureInfo.InvariantCulture)),
            "day" => dates.Say(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "category" => country.Categories.Find(value)?.Name.In(language) ?? value,
            "language" => country.Languages.Find(value)?.Name.In(language) ?? value,
            "level" => country.LanguageLevels.Find(value)?.Name.In(language) ?? value,
            _ => value,
        };
    }
}
