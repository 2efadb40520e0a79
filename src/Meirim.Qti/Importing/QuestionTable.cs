using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>
/// One row a question: <c>text_kk text_ru … A_kk … E_ru key area level source_article author seconds</c>. A language whose cells are all empty
/// is not there; one that has a text has every option that another has. Several letters in the key are several right answers, each of them needed.
/// </summary>
internal static partial class QuestionTable
{
    private const string Options = "ABCDEFGHIJ";

    public static bool IsHeading(IReadOnlyList<string> cells) => cells.Any(c => Said(c) is { Name: "text" }) && cells.Any(c => c.Trim().Equals("key", StringComparison.OrdinalIgnoreCase));

    /// <param name="rows">With the heading first.</param>
    public static ImportResult Read(ImportFormat format, IEnumerable<TableRow> rows)
    {
        var verdicts = new Verdicts(format);
        Dictionary<string, int>? columns = null;
        foreach (var row in rows)
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace)) continue;
            if (columns is null) columns = Columns(row, verdicts.Problems);
            else
            {
                var context = new ReadingContext(null, ItemReader.Undetermined, NoMedia.Instance);
                verdicts.Add(context, row.Number, () => Question(columns, row, context));
            }
        }
        return verdicts.Result();
    }

    private static Dictionary<string, int> Columns(TableRow heading, List<QtiProblem> problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < heading.Cells.Count; i++)
        {
            if (heading.Cells[i].Trim().Length == 0) continue;
            if (Said(heading.Cells[i]) is not { } said) problems.Add(QtiProblems.ColumnLeftOut(Attributes.Clip(heading.Cells[i].Trim())).At(null, heading.Number));
            else if (!columns.TryAdd($"{said.Name}_{said.Language}".TrimEnd('_'), i)) throw new QtiException(QtiProblems.ColumnTwice(Attributes.Clip(heading.Cells[i])).At(null, heading.Number));
        }
        foreach (var needed in (string[])["key", "text"])
            if (!columns.Keys.Any(c => c == needed || c.StartsWith(needed + "_", StringComparison.Ordinal))) throw new QtiException(QtiProblems.ColumnMissing(needed).At(null, heading.Number));
        return columns;
    }

    private static (string Name, string Language)? Said(string heading)
    {
        var name = heading.Trim().ToLowerInvariant();
        if (name is "key" or "area" or "level" or "source_article" or "author" or "seconds") return (name, "");
        return Column().Match(name) is { Success: true } m ? (m.Groups[1].Value, m.Groups[2].Value) : null;
    }

    private static Item Question(Dictionary<string, int> columns, TableRow row, ReadingContext context)
    {
        string Cell(string column) => columns.TryGetValue(column, out var i) && i < row.Cells.Count ? row.Cells[i].Trim() : "";
        string Html(string column) => HtmlText.OfPlain(Cell(column), context);
        string? Label(string column) => Spelling.Words(Cell(column)) is { Length: > 0 } said ? said.Length <= 500 ? said : throw context.Refuse(QtiProblems.CellWrong(column, Attributes.Clip(said))) : null;

        var languages = columns.Keys.Where(c => c.StartsWith("text_", StringComparison.Ordinal)).Select(c => c[5..])
            .Where(l => Cell($"text_{l}").Length > 0 || Options.Any(o => Cell($"{char.ToLowerInvariant(o)}_{l}").Length > 0)).Order(StringComparer.Ordinal).ToList();
        var text = new LocalText(languages.Select(l => new KeyValuePair<string, string>(l, Html($"text_{l}"))).Where(t => t.Value.Length > 0));
        if (text.IsNone) throw context.Refuse(QtiProblems.NoQuestionText());
        if (languages.Find(l => !text.Has(l)) is { } silent) throw context.Refuse(QtiProblems.TextMissing($"text_{silent}", silent));
        var key = Key(Cell("key"), context);
        var options = new List<NewItem.Weighed>();
        foreach (var letter in Options)
        {
            var said = new LocalText(languages.Select(l => new KeyValuePair<string, string>(l, Html($"{char.ToLowerInvariant(letter)}_{l}"))).Where(t => t.Value.Length > 0));
            if (said.IsNone) continue;
            if (languages.Find(l => !said.Has(l)) is { } missing) throw context.Refuse(QtiProblems.OptionMissing(letter.ToString(), missing));
            options.Add(new NewItem.Weighed(new Option(letter.ToString(), said), key.Contains(letter) ? 1 : 0));
        }
        if (options.Count < 2) throw context.Refuse(QtiProblems.NoOptions());
        if (key.Count == 0) throw context.Refuse(QtiProblems.NoRightAnswer());
        if (key.Any(k => options.TrueForAll(o => o.Option.Identifier != k.ToString()))) throw context.Refuse(QtiProblems.AnswerUnknown(Attributes.Clip(Cell("key"))));

        var item = key.Count == 1 ? NewItem.Choice(text, options, several: false, shuffle: true) : AllOf(NewItem.Choice(text, options, several: true, shuffle: true));
        return NewItem.Identified(item, "table-", null, null, context.Language) with
        {
            Labels = new ItemLabels(Label("area"), Label("level"), Label("source_article"), Label("author"), Seconds(Cell("seconds"), context)),
        };
    }

    /// <summary>Every right answer and no other, for the one point.</summary>
    private static Item AllOf(Item item) => item with
    {
        Responses = [item.Responses[0] with { Key = item.Responses[0].Key with { Mapping = null } }],
        Processing = new TemplateProcessing(StandardTemplate.MatchCorrect),
    };

    private static SortedSet<char> Key(string cell, ReadingContext context)
    {
        var key = new SortedSet<char>();
        foreach (var typed in cell.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not (',' or ';' or '.' or '+')))
        {
            var letter = LookAlikes.Latin(typed);
            if (letter != typed) context.Warn(QtiProblems.LookAlikes(cell));
            if (!Options.Contains(letter, StringComparison.Ordinal)) throw context.Refuse(QtiProblems.AnswerUnknown(Attributes.Clip(cell)));
            key.Add(letter);
        }
        return key;
    }

    private static int? Seconds(string cell, ReadingContext context) => cell.Length == 0 ? null
        : int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 36_000 ? seconds
        : throw context.Refuse(QtiProblems.CellWrong("seconds", Attributes.Clip(cell)));

    [GeneratedRegex("^(text|[a-j])_([a-z]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Column();
}

/// <param name="Number">The row as a spreadsheet counts it, from 1.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Cells);
