using System.Globalization;
using System.Text;
using Meirim.Web.Ui;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>The list as a file for a table program (RFC 4180, with the mark by which such programs know UTF-8).</summary>
public sealed class DueFile(DeadlineWords words, Texts texts)
{
    public byte[] Write(IEnumerable<DueLine> lines, DateOnly today)
    {
        var file = new StringBuilder("\uFEFF");
        Row(file, texts["deadlines.due"], texts["deadlines.days"], texts["my.number"], texts["staff.name"], texts["deadlines.kind"], texts["deadlines.what"], texts["posts.missing.label"], texts["deadlines.clause"]);
        foreach (var (deadline, who) in lines)
            Row(file,
                deadline.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), deadline.DaysLeft(today).ToString(CultureInfo.InvariantCulture),
                who?.Number ?? "", who?.Name ?? "", texts["deadlines.kind." + deadline.Kind], words.What(deadline), string.Join("; ", words.Missing(deadline)), words.Clause(deadline) ?? "");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void Row(StringBuilder file, params string[] cells) => file.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // a cell that begins with a sign of arithmetic would be run as a formula by the reader's program
    private static string Cell(string text)
    {
        var plain = text.Length > 0 && text[0] is '=' or '+' or '@' or '\t' || (text.StartsWith('-') && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)) ? "'" + text : text;
        return plain.AsSpan().IndexOfAny(",\"\r\n") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
