using System.Text;
using Meirim.Web.Ui;
using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.FetchTemplate;

/// <summary>The empty table in the language of the request, with the lists of the country to choose from.</summary>
public sealed class TemplateFile(Headings headings, UploadLists lists, Texts texts)
{
    private const string Lists = "Lists";

    public byte[] Xlsx()
    {
        using var book = new Workbook();
        var chosen = Headings.All.Select((c, i) => (Column: c, At: i, Choices: lists.ChoicesOf(c))).Where(c => c.Choices.Count > 0).ToList();
        // columns of one list share it
        var named = chosen.GroupBy(c => lists.WordsOf(c.Column)!).Select((g, i) => (Name: "list_" + g.First().Column, At: i, g.First().Choices, Columns: g.Select(c => c.At).ToList())).ToList();
        book.Add(texts["upload.sheet.staff"], [.. Headings.All.Select(WidthOf)], [[.. Headings.All.Select(headings.Of)]],
            choices: [.. named.SelectMany(n => n.Columns.Select(c => (c, n.Name)))]);
        book.Add(texts["upload.sheet.notes"], [34, 90], [[texts["upload.notes.column"], texts["upload.notes.what"]], .. Headings.All.Select(c => new[] { headings.Of(c), Note(c) })], headed: true);
        book.Add(Lists, [.. named.Select(_ => 40d)], Columns([.. named.Select(n => (headings.Of(Headings.All[n.Columns[0]]), n.Choices))]), hidden: true);
        foreach (var list in named) book.Name(list.Name, Lists, list.At, list.Choices.Count);
        return book.ToBytes();
    }

    /// <summary>With a mark of UTF-8 in front, by which spreadsheets know it, and the separator that they expect in these countries.</summary>
    public byte[] Csv() => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join(';', Headings.All.Select(c => headings.Of(c).Contains(';', StringComparison.Ordinal) ? $"\"{headings.Of(c)}\"" : headings.Of(c))) + "\r\n")];

    /// <summary>What is to be written in the column; and what may be chosen, where that is little.</summary>
    private string Note(UploadColumn column)
    {
        var note = texts["upload.note." + NoteOf(column)];
        var needed = Headings.Needed.Contains(column) ? texts["upload.notes.needed"] + " " : "";
        return column is UploadColumn.Services or UploadColumn.Settings ? $"{needed}{note} {string.Join("; ", lists.ChoicesOf(column))}" : needed + note;
    }

    private static string NoteOf(UploadColumn column) => column switch
    {
        UploadColumn.OtherSurname or UploadColumn.OtherGivenName or UploadColumn.OtherPatronymic => "OtherName",
        UploadColumn.Surname or UploadColumn.GivenName or UploadColumn.Patronymic => "Name",
        UploadColumn.Language1 or UploadColumn.Language2 or UploadColumn.Language3 => "Language",
        UploadColumn.Level1 or UploadColumn.Level2 or UploadColumn.Level3 => "Level",
        UploadColumn.EducationLevel or UploadColumn.Speciality or UploadColumn.Qualification or UploadColumn.Institution or UploadColumn.Diploma or UploadColumn.DiplomaDay => "Education",
        UploadColumn.Services or UploadColumn.Settings => "Several",
        UploadColumn.Post or UploadColumn.Unit => "Text",
        _ => column.ToString(),
    };

    private static double WidthOf(UploadColumn column) => column switch
    {
        UploadColumn.Occupation or UploadColumn.Services or UploadColumn.Settings or UploadColumn.Institution or UploadColumn.Speciality => 32,
        UploadColumn.Rate => 10,
        _ => 18,
    };

    private static IEnumerable<IReadOnlyList<string>> Columns(IReadOnlyList<(string Heading, IReadOnlyList<string> Values)> columns)
    {
        yield return [.. columns.Select(c => c.Heading)];
        for (int i = 0; i < columns.Max(c => c.Values.Count); i++) yield return [.. columns.Select(c => i < c.Values.Count ? c.Values[i] : "")];
    }
}
