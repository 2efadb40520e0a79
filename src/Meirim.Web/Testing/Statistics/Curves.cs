using System.Globalization;
using System.Net;
using System.Text;

namespace Meirim.Web.Testing.Statistics;

/// <summary>Pictures of what stands in a table beside them, drawn on the server: shapes without script and without styles of their own.</summary>
internal static class Curves
{
    private const int Width = 560, Height = 260, Left = 48, Right = 40, Top = 12, Bottom = 40;
    private const double Farthest = 4;

    /// <summary>Share of each group by strength who chose each option. Letters stand at the ends of the lines; the right one is drawn whole.</summary>
    public static string Options(IReadOnlyList<(string Letter, OptionFigures Option)> options, string title, string weak, string strong)
    {
        int groups = options[0].Option.ByGroup.Count;
        var svg = Begin(title);
        Frame(svg, weak, strong, ["0", "50 %", "100 %"]);
        var ends = Apart(options.Select(o => Y(o.Option.ByGroup[^1])).ToList());
        for (int i = 0; i < options.Count; i++)
        {
            var points = string.Join(' ', options[i].Option.ByGroup.Select((share, g) => Point(X(g, groups - 1), Y(share))));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"s-line{(options[i].Option.IsKey ? " s-key" : "")}\" points=\"{points}\" fill=\"none\" stroke-width=\"{(options[i].Option.IsKey ? 3 : 1.5)}\"{Dashes(options[i].Option.IsKey, i)}/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right + 8}\" y=\"{ends[i] + 4:0.#}\" font-size=\"13\"{(options[i].Option.IsKey ? " font-weight=\"700\"" : "")}>{WebUtility.HtmlEncode(options[i].Letter)}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The chance of a right answer along the ability, and where a person at the mark stands.</summary>
    public static string Chance(ItemModel model, double? mark, string title, string weak, string strong, string atMark) =>
        Along(theta => 1 / (1 + Math.Exp(-((model.A * theta) + model.D))), 1, mark, title, weak, strong, atMark, ["0", "50 %", "100 %"]);

    /// <summary>How much an answer tells along the ability.</summary>
    public static string Information(ItemModel model, double? mark, string title, string weak, string strong, string atMark)
    {
        double Of(double theta)
        {
            double p = 1 / (1 + Math.Exp(-((model.A * theta) + model.D)));
            return model.A * model.A * p * (1 - p);
        }
        // half of a² / 4, which no item passes, is much already
        double most = Math.Max(0.5, model.A * model.A / 4);
        return Along(Of, most, mark, title, weak, strong, atMark, ["0", (most / 2).ToString("0.0", CultureInfo.CurrentCulture), most.ToString("0.0", CultureInfo.CurrentCulture)]);
    }

    private static string Along(Func<double, double> of, double most, double? mark, string title, string weak, string strong, string atMark, string[] scale)
    {
        var svg = Begin(title);
        Frame(svg, weak, strong, scale);
        if (mark is { } at && Math.Abs(at) <= Farthest)
        {
            double x = X(at + Farthest, 2 * Farthest);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"s-mark\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Top}\" y2=\"{Height - Bottom}\" stroke-dasharray=\"2 3\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{Height - Bottom + 16}\" font-size=\"12\" text-anchor=\"middle\">{WebUtility.HtmlEncode(atMark)}</text>");
        }
        var points = string.Join(' ', Enumerable.Range(0, 81).Select(i => Point(X(i, 80), Y(of((i / 10.0) - Farthest) / most))));
        return svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"s-line s-key\" points=\"{points}\" fill=\"none\" stroke-width=\"3\"/></svg>").ToString();
    }

    private static StringBuilder Begin(string title) => new StringBuilder().Append(CultureInfo.InvariantCulture,
        $"<svg class=\"s-curve\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">");

    private static void Frame(StringBuilder svg, string weak, string strong, string[] scale)
    {
        for (int i = 0; i < scale.Length; i++)
        {
            double y = Y(i / (scale.Length - 1.0));
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"s-grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" font-size=\"12\" text-anchor=\"end\">{WebUtility.HtmlEncode(scale[i])}</text>");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Height - 6}\" font-size=\"12\">{WebUtility.HtmlEncode(weak)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right}\" y=\"{Height - 6}\" font-size=\"12\" text-anchor=\"end\">{WebUtility.HtmlEncode(strong)}</text>");
    }

    /// <summary>Not by colour: each wrong option has dashes of its own.</summary>
    private static string Dashes(bool key, int place) => key ? "" : $" stroke-dasharray=\"{(place % 4) switch { 0 => "6 4", 1 => "2 3", 2 => "10 3 2 3", _ => "12 4" }}\"";

    private static double X(double at, double of) => Left + ((Width - Left - Right) * at / of);

    private static double Y(double share) => Top + ((Height - Top - Bottom) * (1 - Math.Clamp(share, 0, 1)));

    private static string Point(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");

    /// <summary>Letters that would lie on each other are pushed apart.</summary>
    private static double[] Apart(List<double> at)
    {
        const double least = 14;
        var placed = new double[at.Count];
        double before = double.NegativeInfinity;
        foreach (int i in Enumerable.Range(0, at.Count).OrderBy(i => at[i])) before = placed[i] = Math.Max(at[i], before + least);
        return placed;
    }
}
