using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads what follows the functions: competences, technical regulations, linked occupations.</summary>
internal sealed partial class TailReader(SourceText source, ReadLog log)
{
    private readonly List<string> _competences = [], _regulations = [];
    private readonly List<(string? Level, string? Name)> _links = [];
    private CardField? _field;
    private bool _linksLabelled;

    public string? Competences => Join(_competences);

    public string? Regulations => Join(_regulations);

    /// <summary>True when the label of the linked occupations was met: a card without any end was cut.</summary>
    public bool HasEnd => _linksLabelled || _links.Count > 0 || _field == CardField.Regulations;

    public static bool Begins(SourceText source, Row row) => row.Pieces.Count > 0 && Field(source.Text(row.Pieces[0].Span)) is not null;

    public void Read(IEnumerable<Row> rows)
    {
        foreach (var row in rows) Place(row);
    }

    public IEnumerable<LinkedOccupation> Links() => _links.Select(l =>
    {
        var code = CodeFirst().Match(l.Name ?? "");
        return new LinkedOccupation(l.Level, TitlesReader.EndOfName((l.Name ?? "")[code.Length..]), code.Success ? code.Groups["c"].Value : null, null);
    });

    private void Place(Row row)
    {
        var pieces = row.Pieces.ToList();
        if (pieces.Count == 0) return;
        var label = Field(source.Text(pieces[0].Span));
        if (FieldLabels.Find(source.Text(pieces[0].Span)) is { Field: CardField.GroupCode or CardField.OccupationCode or CardField.FunctionList })
        {
            // the head of a card after the end of another: its heading is lost
            log.Refuse(ErrorCodes.CardMissing, row.Line, "карточкасы");
            return;
        }
        if (label is { } field)
        {
            _field = field;
            _linksLabelled |= field == CardField.Links;
            var raw = source.Lines[row.Line].Substring(pieces[0].Span.Start, pieces[0].Span.Length);
            var length = FieldLabels.Find(raw)?.Length ?? raw.Length;
            source.Mark(pieces[0].Span.Cut(pieces[0].Span.Start, pieces[0].Span.Start + length));
            var rest = pieces[0].Span.From(pieces[0].Span.Start + length);
            if (source.Text(rest).Length > 0) pieces[0] = pieces[0] with { Span = rest };
            else pieces.RemoveAt(0);
        }
        else if (_field == CardField.Regulations && IsLinkRow(row))
        {
            log.Warn(WarningCodes.LabelMissing, row.Line, string.Join(' ', pieces.Select(p => source.Text(p.Span))));
            _field = CardField.Links;
        }
        // a line without cells is no row of the table: it is left to the account of unread words
        if (_field == CardField.Links && (label is not null || row.CellCount > 1)) AddLink(row, pieces);
        else if (_field == CardField.Links) return;
        else if (_field is { } text) (text == CardField.Competences ? _competences : _regulations).AddRange(pieces.Select(p => source.Take(p.Span)));
    }

    private bool IsLinkRow(Row row) => row.Pieces.Any(p => LevelForm().IsMatch(source.Text(p.Span)));

    private void AddLink(Row row, List<Piece> pieces)
    {
        string? level = null, name = null;
        foreach (var piece in pieces)
        {
            var text = HeadForm().Replace(source.Take(piece.Span), "").Trim();
            if (text.Trim('-', '–', '—').Length == 0) continue;
            if (level is null && LevelForm().IsMatch(text)) level = text;
            else name = name is null ? text : $"{name} {text}";
        }
        if (level is null && name is null) return;
        var torn = _links.Count > 0 && IsTorn(_links[^1], (level, name), row.AfterBreak);
        if (torn) _links[^1] = (_links[^1].Level ?? level, Join([.. new[] { _links[^1].Name, name }.OfType<string>()]));
        else _links.Add((level, name));
    }

    // the rest of a row that a page break tore; where no blank line shows the break, a name that goes on with a small letter
    private static bool IsTorn((string? Level, string? Name) above, (string? Level, string? Name) below, bool afterBreak) =>
        afterBreak ? above.Level is null || below.Level is null || above.Name is null || below.Name is null
        : (above.Level is null || below.Level is null) && below.Name is [var letter, ..] && char.IsLower(letter) && above.Name is [.., not '.'];

    private static CardField? Field(string text) =>
        FieldLabels.Find(text)?.Field is { } field and (CardField.Competences or CardField.Regulations or CardField.Links) ? field : null;

    private static string? Join(List<string> parts) => parts.Count == 0 ? null : string.Join(' ', parts);

    [GeneratedRegex(@"^[1-8](?:\s*[-–]\s*[1-8])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LevelForm();

    [GeneratedRegex(@"^\s*(?:С\s?Б\s?Ш\s+деңгейі|Кәсіптің\s+атауы)\s*:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HeadForm();

    [GeneratedRegex(@"^\s*(?<c>\d{4}-\d-\d{3})\s*[-–—:]?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeFirst();
}
