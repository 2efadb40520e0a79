using System.Globalization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>Where a card begins.</summary>
internal readonly record struct CardHeading(int Line, int Paragraph, string Name);

/// <summary>The lines at which the parts of a text begin; the closing paragraphs of an amending act among them. All lines count from 0; -1 where a part is absent.</summary>
internal sealed partial record Structure(int General, int Passport, IReadOnlyList<CardHeading> Headings, int Technical, int Closing, int End)
{
    public static Structure Of(SourceText source)
    {
        int general = -1, passport = -1, technical = -1;
        var headings = new List<CardHeading>();
        for (var line = 0; line < source.Lines.Length; line++)
        {
            var text = source.Lines[line];
            if (text.Contains("карточкасы", StringComparison.Ordinal) && Heading().Match(text) is { Success: true } heading)
            {
                var name = SourceText.Clean(heading.Groups["name"].Value);
                headings.Add(new(line, int.Parse(heading.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), name));
                source.Mark(source.Line(line));
            }
            else if (Chapter().IsMatch(text))
            {
                if (text.Contains("Жалпы ережелер", StringComparison.OrdinalIgnoreCase) && general < 0) general = line;
                else if (text.Contains("паспорт", StringComparison.OrdinalIgnoreCase) && passport < 0) passport = line;
                else if (text.Contains("техникалық деректер", StringComparison.OrdinalIgnoreCase)) technical = line;
            }
        }
        var closing = technical < 0 && headings.Count > 0 ? ClosingOf(source, headings[^1].Line) : source.Lines.Length;
        return new(general, passport, headings, technical, closing, source.Lines.Length);
    }

    /// <summary>First line after the card: the next heading, the last chapter or the end.</summary>
    public int EndOf(int card)
    {
        var end = card + 1 < Headings.Count ? Headings[card + 1].Line : Closing;
        return Technical > Headings[card].Line && Technical < end ? Technical : end;
    }

    // An amending act goes on with its own paragraphs after the last card: the first numbered line without cells after the card's end.
    private static int ClosingOf(SourceText source, int lastHeading)
    {
        var ended = false;
        for (var line = lastHeading + 1; line < source.Lines.Length; line++)
        {
            var text = source.Lines[line];
            if (ended && !text.Contains('\t', StringComparison.Ordinal) && Paragraph().IsMatch(text)) return line;
            ended |= FieldLabels.Find(text) is { Field: CardField.Links or CardField.Regulations };
        }
        return source.Lines.Length;
    }

    [GeneratedRegex(@"^\s*\d{1,3}[.)]\s+\p{L}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Paragraph();

    // The suffix differs (мамандығының / кәсібінің / кәсіптік карточкасы); a knowledge item may begin with 9. " as well.
    [GeneratedRegex(@"^\s*[""«“]?\s*(?<n>\d{1,3})\.\s*[""«“„]?(?<name>[^\t]{1,1500}?)[""»”]?\s*(?:мамандығының|кәсібінің|кәсіптік|кәсіптің|лауазымының)?\s*карточкасы[\s:;.""»”]*$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\d{1,2}\s*(?:-\s*)?(?:ші\s+|шы\s+)?тарау\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Chapter();
}
