using System.Globalization;
using Meirim.Psychometrics.Classical;
using Meirim.Web.Testing.Results;

namespace Meirim.Web.Testing.MyTests.ViewResult;

/// <summary>Points with the limits in which they would lie nine times out of ten, had the questions been others of the same kind.</summary>
/// <param name="Mark">Points that are needed.</param>
public sealed record Band(double Points, double Most, double Low, double High, double Mark)
{
    private const double Confidence = 0.9;

    public static Band Of(double points, double most, int questions, double markShare)
    {
        if (most <= 0 || questions == 0) return new Band(0, 0, 0, 0, 0);
        // a question that takes points away may leave less than nothing
        var (low, high) = ScoreBand.Interval(Math.Clamp(points / most, 0, 1), questions, Confidence);
        return new Band(points, most, low * most, high * most, markShare * most);
    }

    public static Band Of(ScorePart part, double markShare) => Of(part.Points, part.Most, part.Questions, markShare);

    public bool IsBelow => Points + 1e-9 < Mark;

    /// <summary>Where points stand on a line of this length, as a drawing has it.</summary>
    public string At(double points, int length) => (Most > 0 ? Math.Clamp(points / Most, 0, 1) * length : 0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Say(double points) => points.ToString("0.#", CultureInfo.CurrentCulture);
}
