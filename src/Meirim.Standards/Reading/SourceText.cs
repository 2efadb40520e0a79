using System.Collections;
using System.Net;
using System.Text;

namespace Meirim.Standards.Reading;

/// <summary>A run of characters in one line of the source. Lines count from 0 here and from 1 in what people see.</summary>
internal readonly record struct Span(int Line, int Start, int Length)
{
    public int End => Start + Length;

    public Span From(int start) => new(Line, start, End - start);

    public Span Cut(int start, int end) => new(Line, start, end - start);
}

/// <summary>
/// The lines of a source and the account of what was read of them. Whoever takes words marks them; what is left unmarked
/// at the end becomes a warning, so that nothing is lost in silence.
/// </summary>
internal sealed class SourceText
{
    private readonly BitArray[] _read;

    public SourceText(string text)
    {
        Lines = LineJoining.Join(PlainText.Of(text).Split('\n'));
        _read = [.. Lines.Select(l => new BitArray(l.Length))];
    }

    public string[] Lines { get; }

    public Span Line(int line) => new(line, 0, Lines[line].Length);

    /// <summary>The words of the span with single blanks, entities resolved.</summary>
    public string Text(Span span)
    {
        var raw = Lines[span.Line].AsSpan(span.Start, span.Length);
        return Clean(raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw.ToString());
    }

    public string Take(Span span)
    {
        Mark(span);
        return Text(span);
    }

    public void Mark(Span span)
    {
        var read = _read[span.Line];
        for (var i = span.Start; i < span.End; i++) read[i] = true;
    }

    /// <summary>True when the line holds no word that is still unread.</summary>
    public bool IsDone(int line)
    {
        var read = _read[line];
        for (var i = 0; i < read.Length; i++)
            if (!read[i] && char.IsLetterOrDigit(Lines[line][i])) return false;
        return true;
    }

    /// <summary>The runs of words that nobody took.</summary>
    public IEnumerable<(int Line, string Text)> Unread()
    {
        for (var line = 0; line < Lines.Length; line++)
        {
            var run = new StringBuilder();
            for (var i = 0; i <= Lines[line].Length; i++)
            {
                if (i < Lines[line].Length && !_read[line][i])
                {
                    run.Append(Lines[line][i]);
                    continue;
                }
                var text = Clean(run.ToString());
                if (text.Any(char.IsLetterOrDigit)) yield return (line, text);
                run.Clear();
            }
        }
    }

    /// <summary>Trims and turns every run of blanks, page characters included, into one blank.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }
        return clean.ToString().TrimEnd();
    }
}
