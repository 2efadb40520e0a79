using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Web.Standards;

/// <summary>A warning of the reader with the lines of the source around it.</summary>
/// <param name="Paragraph">Paragraph of the card in which the line lies; null before the first card.</param>
public sealed record WarningInSource(ReadWarning Warning, int? Paragraph, IReadOnlyList<SourceLine> Lines)
{
    private const int MaxLength = 320;

    /// <summary>Every warning of the document, in the order of the lines.</summary>
    public static IReadOnlyList<WarningInSource> Of(string source, StandardDocument document)
    {
        var lines = SourceText.Lines(source);
        var heads = Heads(lines, document);
        return [.. document.Warnings.Select(w => new WarningInSource(w, heads.LastOrDefault(h => h.Line <= w.Line).Paragraph, Around(lines, w)))];
    }

    /// <summary>The first line of each card, found by its paragraph and the word for "card" that every heading has.</summary>
    private static List<(int Line, int? Paragraph)> Heads(string[] lines, StandardDocument document)
    {
        var heads = new List<(int, int?)>();
        var at = 0;
        foreach (var card in document.Cards)
        {
            var heading = new Regex($@"(?<!\d){card.Paragraph.ToString(CultureInfo.InvariantCulture)}\s*\.\s.*карточкас", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            var line = Array.FindIndex(lines, at, heading.IsMatch);
            if (line < 0) continue;
            heads.Add((line + 1, card.Paragraph));
            at = line + 1;
        }
        return heads;
    }

    private static List<SourceLine> Around(string[] lines, ReadWarning warning)
    {
        var shown = new List<SourceLine>();
        for (var number = Math.Max(1, warning.Line - 1); number <= Math.Min(lines.Length, warning.Line + 1); number++)
        {
            var text = lines[number - 1].Trim();
            if (text.Length > 0 || number == warning.Line) shown.Add(new SourceLine(number, Clip(text, warning.Text), number == warning.Line));
        }
        return shown;
    }

    /// <summary>A long line is cut around the words concerned.</summary>
    private static string Clip(string text, string words)
    {
        if (text.Length <= MaxLength) return text;
        var at = Math.Max(0, text.IndexOf(words, StringComparison.Ordinal));
        var start = Math.Clamp(at - MaxLength / 4, 0, text.Length - MaxLength);
        return $"{(start > 0 ? "… " : "")}{text.AsSpan(start, MaxLength).Trim()}{(start + MaxLength < text.Length ? " …" : "")}";
    }
}

/// <summary>One line of the source.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsMeant">True for the line that the warning is about.</param>
public sealed record SourceLine(int Number, string Text, bool IsMeant);
