namespace Meirim.Web.Records.QueueFigures;

/// <summary>How one queue of the desk stands.</summary>
/// <param name="Kind">Key of its name.</param>
/// <param name="Address">Where it is, with the filter.</param>
/// <param name="Week">Waiting for up to 7 days.</param>
/// <param name="Month">Waiting for 8 to 30 days.</param>
/// <param name="Longer">Waiting for more than 30 days.</param>
/// <param name="Oldest">When the oldest that waits came; null when none waits.</param>
/// <param name="Answered">Answered in the last 30 days.</param>
/// <param name="MedianDays">Days from asking to answering, of those answered in the last 30 days; null when none was.</param>
public sealed record QueueFigure(string Kind, string Address, int Week, int Month, int Longer, DateTimeOffset? Oldest, int Answered, double? MedianDays)
{
    public int Open => Week + Month + Longer;

    /// <summary>The figures of a queue at a moment.</summary>
    public static QueueFigure Of(string kind, string address, DateTimeOffset now, IReadOnlyCollection<DateTimeOffset> open, IReadOnlyCollection<(DateTimeOffset Asked, DateTimeOffset Answered)> answered)
    {
        int Waiting(double from, double until) => open.Count(o => (now - o).TotalDays > from && (now - o).TotalDays <= until);
        return new QueueFigure(
            kind, address, open.Count - Waiting(7, double.MaxValue), Waiting(7, 30), Waiting(30, double.MaxValue),
            open.Count == 0 ? null : open.Min(), answered.Count, Median([.. answered.Select(a => (a.Answered - a.Asked).TotalDays).Order()]));
    }

    private static double? Median(double[] ordered) => ordered.Length == 0 ? null
        : ordered.Length % 2 == 1 ? ordered[ordered.Length / 2]
        : (ordered[ordered.Length / 2 - 1] + ordered[ordered.Length / 2]) / 2;
}
