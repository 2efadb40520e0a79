using System.Globalization;
using System.Xml.Linq;

namespace Meirim.Web.Standards.CareerPaths;

/// <summary>
/// Draws the career paths: a row for each level, the lowest at the bottom; boxes with their ladders; lines between linked
/// occupations. Colours come from the style sheet, so that light and dark follow the device.
/// </summary>
/// <param name="width">Width in pixels at which the letters keep their size.</param>
/// <param name="inRow">How many boxes stand side by side.</param>
internal sealed class PathsDrawing(int width, int inRow)
{
    private const int Gutter = 34, Gap = 14, Pad = 10, Line = 18, Step = 19, RowGap = 26;
    private const double LetterWidth = 7.9;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Dictionary<string, Frame> _frames = new(StringComparer.Ordinal);

    private sealed record Frame(int X, int Y, int Width, int Height, IReadOnlyList<string> Lines);

    public string Draw(IReadOnlyList<PathBox> boxes, string title)
    {
        var rows = new XElement(Svg + "g");
        var y = 0;
        foreach (var level in boxes.GroupBy(b => b.Level).OrderByDescending(g => g.Key))
        {
            var top = y;
            // one below the other, the higher sub-level stands on top
            foreach (var line in (inRow == 1 ? level.Reverse() : level).Chunk(inRow)) y = Place(line, y);
            rows.Add(new XElement(Svg + "text", new XAttribute("class", "m-std-row"), new XAttribute("x", 4), new XAttribute("y", top + 24), level.Key));
            y += RowGap - Gap;
            rows.Add(new XElement(Svg + "line", new XAttribute("class", "m-std-rule"), new XAttribute("x1", 0), new XAttribute("x2", width),
                new XAttribute("y1", y - RowGap / 2), new XAttribute("y2", y - RowGap / 2)));
        }
        var lines = new XElement(Svg + "g", Pairs(boxes).Select(p => Link(_frames[p.Low], _frames[p.High])));
        return new XElement(Svg + "svg", new XAttribute("class", "m-std-paths"), new XAttribute("viewBox", $"0 0 {width} {y}"),
            new XAttribute("width", width), new XAttribute("height", y), new XAttribute("role", "group"), new XAttribute("aria-label", title),
            rows, lines, boxes.Select(Box)).ToString(SaveOptions.DisableFormatting);
    }

    private int Place(PathBox[] line, int y)
    {
        var room = (width - Gutter - Gap * (inRow - 1)) / inRow;
        var letters = (int)((room - 2 * Pad) / LetterWidth);
        var tallest = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var words = Wrap(line[i].Name, letters);
            var height = 2 * Pad + words.Count * Line + (line[i].Steps.Count > 0 ? 8 + line[i].Steps.Count * Step : 0);
            _frames[line[i].Code] = new(Gutter + i * (room + Gap), y, room, height, words);
            tallest = Math.Max(tallest, height);
        }
        return y + tallest + Gap;
    }

    private XElement Box(PathBox box)
    {
        var frame = _frames[box.Code];
        var link = new XElement(Svg + "a", new XAttribute("href", box.Address),
            new XElement(Svg + "rect", new XAttribute("class", "m-std-box"), At(frame.X, frame.Y), new XAttribute("width", frame.Width), new XAttribute("height", frame.Height), new XAttribute("rx", 8)),
            new XElement(Svg + "text", box.Language is null ? null : new XAttribute("lang", box.Language), new XAttribute("class", "m-std-name"),
                frame.Lines.Select((words, i) => new XElement(Svg + "tspan", At(frame.X + Pad, frame.Y + Pad + 13 + i * Line), words + " "))));
        var bottom = frame.Y + frame.Height - Pad;
        for (var i = 0; i < box.Steps.Count; i++)
        {
            var y = bottom - i * Step;
            link.Add(new XElement(Svg + "line", new XAttribute("class", "m-std-rung"), new XAttribute("x1", frame.X + Pad), new XAttribute("x2", frame.X + frame.Width - Pad), new XAttribute("y1", y), new XAttribute("y2", y)),
                new XElement(Svg + "text", new XAttribute("class", "m-std-step-name"), At(frame.X + Pad + 4, y - 5), box.Steps[i]));
        }
        return link;
    }

    private XElement Link(Frame low, Frame high)
    {
        var (x1, x2) = (low.X + low.Width / 2, high.X + high.Width / 2);
        var isBeside = low.Y == high.Y;
        if (!isBeside && low.X == Gutter && high.X == Gutter && IsBetween(low, high))
            return Path($"M{Gutter} {low.Y + 14}C{Gutter - 20} {low.Y + 14} {Gutter - 20} {high.Y + high.Height - 14} {Gutter} {high.Y + high.Height - 14}");
        var (y1, y2) = isBeside ? (low.Y + 20, high.Y + 20) : (low.Y, high.Y + high.Height);
        return Path(isBeside ? $"M{x1} {y1}L{x2} {y2}" : $"M{x1} {y1}C{x1} {(y1 + y2) / 2} {x2} {(y1 + y2) / 2} {x2} {y2}");
    }

    // a straight line would run behind the box between, and seem to link it: it goes around, by the left
    private bool IsBetween(Frame low, Frame high) => _frames.Values.Any(f => f.X == low.X && f.Y < low.Y && f.Y > high.Y);

    private static XElement Path(string line) => new(Svg + "path", new XAttribute("class", "m-std-link"), new XAttribute("d", line));

    /// <summary>Every pair of linked boxes once, the one that stands lower first.</summary>
    private IEnumerable<(string Low, string High)> Pairs(IReadOnlyList<PathBox> boxes) => boxes
        .SelectMany(b => b.Links.Where(_frames.ContainsKey).Select(l => (b.Code, l)))
        .Where(p => p.Code != p.l)
        .Select(p => _frames[p.Code].Y >= _frames[p.l].Y ? (p.Code, p.l) : (p.l, p.Code))
        .DistinctBy(p => string.CompareOrdinal(p.Item1, p.Item2) < 0 ? p : (p.Item2, p.Item1));

    private static XAttribute[] At(int x, int y) => [new("x", x.ToString(CultureInfo.InvariantCulture)), new("y", y.ToString(CultureInfo.InvariantCulture))];

    private static List<string> Wrap(string text, int letters)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Cut(w, letters)))
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= letters) lines[^1] += " " + word;
            else lines.Add(word);
        return lines;
    }

    // a word longer than its box is cut, with a hyphen
    private static IEnumerable<string> Cut(string word, int letters)
    {
        while (word.Length > letters)
        {
            yield return word[..(letters - 1)] + "-";
            word = word[(letters - 1)..];
        }
        yield return word;
    }
}
