using System.Globalization;
using Meirim.Web.Ui;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>Reads the cells of one row and notes what is wrong with each.</summary>
internal sealed class CellReader(IReadOnlyDictionary<UploadColumn, string> cells, UploadLists lists, List<CellProblem> problems)
{
    private static readonly string[] DayForms = ["d.M.yyyy", "yyyy-M-d", "d.M.yyyy.", "yyyy.M.d", "yyyy.M.d.", "d/M/yyyy", "d-M-yyyy", "d M yyyy", "d.M.yy", "yyyy-MM-dd HH:mm", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss"];
    private static readonly DateOnly Earliest = new(1930, 1, 1);

    public void Wrong(string code, UploadColumn? column, params string[] arguments) => problems.Add(CellProblem.Wrong(code, column, arguments));

    public void Warn(string code, UploadColumn? column, params string[] arguments) => problems.Add(CellProblem.Warning(code, column, arguments));

    public bool Has(UploadColumn column) => cells.ContainsKey(column);

    /// <summary>The text of the cell, blanks made single; null when nothing stands there or it cannot be used.</summary>
    public string? Text(UploadColumn column, int longest = 200)
    {
        if (!cells.TryGetValue(column, out var text)) return null;
        if (text.StartsWith('#') && text.Length > 1 && text[1..].All(char.IsAsciiLetterOrDigit) && !char.IsAsciiDigit(text[1]))
        {
            // #REF!, #N/A …: a formula that came to nothing
            Wrong(CellProblems.CellBroken, column);
            return null;
        }
        if (text.Length > longest)
        {
            Wrong(CellProblems.TooLong, column, longest.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public string? Needed(UploadColumn column, int longest = 200)
    {
        if (!Has(column)) Wrong(CellProblems.Missing, column);
        return Text(column, longest);
    }

    /// <summary>A day as people and programs write it: 01.03.2024, 2024-03-01, a date cell of the spreadsheet.</summary>
    public DateOnly? Day(UploadColumn column, DateOnly latest, DateOnly? earliest = null)
    {
        if (Text(column) is not { } text) return null;
        if (!DayBinder.TryParse(text, out var day)
            && !(DateTime.TryParseExact(text.Replace('г', ' ').Trim('.', ' '), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment) && Assign(out day, moment))
            && !IsSerial(text, out day))
        {
            Wrong(CellProblems.DayUnreadable, column);
            return null;
        }
        if (day > latest) Wrong(CellProblems.DayAhead, column);
        else if (day < (earliest ?? Earliest)) Wrong(CellProblems.DayTooEarly, column);
        else return day;
        return null;
    }

    /// <summary>A number with a point or a comma; a share may be written in hundredths: 50 %.</summary>
    public decimal? Number(UploadColumn column, decimal least, decimal most)
    {
        if (Text(column) is not { } text) return null;
        bool share = text.EndsWith('%');
        var plain = text.TrimEnd('%').Replace(',', '.').Replace(" ", "", StringComparison.Ordinal);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (share) number /= 100;
            if (number >= least && number <= most) return decimal.Round(number, 3);
        }
        Wrong(CellProblems.NumberOutOfRange, column, FormattableString.Invariant($"@number:{least}"), FormattableString.Invariant($"@number:{most}"));
        return null;
    }

    /// <summary>One value of the column's list.</summary>
    public string? One(UploadColumn column)
    {
        if (Text(column) is not { } text) return null;
        return Code(column, text);
    }

    /// <summary>Values of the column's list with <c>;</c> between them, or on lines of their own; a comma too, when it parts whole values.</summary>
    public EquatableList<string>? Several(UploadColumn column)
    {
        if (!cells.TryGetValue(column, out var cell)) return null;
        if (cell.Length > TableLimits.CellLetters)
        {
            Wrong(CellProblems.TooLong, column, TableLimits.CellLetters.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        var codes = new List<string>();
        foreach (var part in cell.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = lists.WordsOf(column)!.Find(part).Count == 0 && part.Contains(',', StringComparison.Ordinal)
                ? part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                : [part];
            foreach (var word in words)
                if (Code(column, word) is { } code && !codes.Contains(code)) codes.Add(code);
        }
        return codes.Count == 0 ? null : new EquatableList<string>(codes);
    }

    private string? Code(UploadColumn column, string text)
    {
        var codes = lists.WordsOf(column)!.Find(text);
        if (codes.Count == 1) return codes.First();
        if (codes.Count == 0) Wrong(CellProblems.NotInList, column, Short(text));
        else Wrong(CellProblems.SeveralInList, column, Short(text), string.Join(", ", codes));
        return null;
    }

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;

    private static bool Assign(out DateOnly day, DateTime moment)
    {
        day = DateOnly.FromDateTime(moment);
        return day.Year >= 1900;
    }

    /// <summary>A date of a spreadsheet that lost its form: days since 30 December 1899. Only in the range of working lives.</summary>
    private static bool IsSerial(string text, out DateOnly day)
    {
        day = default;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int serial) || serial is < 7_000 or > 60_000) return false;
        day = new DateOnly(1899, 12, 30).AddDays(serial);
        return true;
    }
}
