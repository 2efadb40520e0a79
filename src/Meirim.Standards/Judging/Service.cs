namespace Meirim.Standards.Judging;

/// <summary>Days of service and when they are enough. See <see cref="ExperienceJudge"/> for the rule.</summary>
internal struct Service(bool countsRate)
{
    // a share of a post is counted in thousandths: exact for every rate a staffing table knows
    private const int FullPost = 1000;

    private Days _days = Days.None;
    private List<(Span Span, int Share)>? _shares;

    public void Add(Days days, decimal rate)
    {
        if (!countsRate)
        {
            _days = _days.Or(days);
            return;
        }
        for (var i = 0; i < days.Count; i++)
            (_shares ??= []).Add((days[i], (int)Math.Clamp(rate * FullPost, 0, FullPost)));
    }

    /// <summary>First day on which the months are complete, be it past or to come; null when they never will be.</summary>
    public readonly int? CompleteOn(int months)
    {
        if (!countsRate && _days.Count == 1) return CompleteWithoutBreak(_days[0], months);
        var pieces = Pieces();
        int? first = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            long left = (long)Needed(pieces[i].Span.From, months) * FullPost;
            for (var j = i; j < pieces.Count; j++)
            {
                var (span, share) = pieces[j];
                if (share > 0 && left <= (long)span.Length * share)
                {
                    var day = span.From + (int)((left + share - 1) / share);
                    if (day < Span.End && (first is null || day < first)) first = day;
                    break;
                }
                left -= (long)span.Length * share;
            }
        }
        return first;
    }

    /// <summary>What is left on a day on which the months are not complete.</summary>
    public readonly MissingService MissingOn(int day, int months, string? inCategory)
    {
        var pieces = Pieces();
        var (left, served) = (Needed(day, months), 0);
        for (var i = 0; i < pieces.Count && pieces[i].Span.From < day; i++)
        {
            long sum = 0;
            for (var j = i; j < pieces.Count && pieces[j].Span.From < day; j++)
                sum += (long)(Math.Min(pieces[j].Span.Until, day) - pieces[j].Span.From) * pieces[j].Share;
            var whole = (int)(sum / FullPost);
            var rest = Needed(pieces[i].Span.From, months) - whole;
            if (rest <= left) left = rest;
            served = Math.Max(served, whole);
        }
        return new MissingService(
            Duration.OfMonths(months), CalendarMonths.Between(day - served, day),
            CalendarMonths.Between(day, day + left), left, inCategory);
    }

    private static int Needed(int from, int months) =>
        months == 0 ? 1 : CalendarMonths.Complete(from, months) - from;

    private static int? CompleteWithoutBreak(Span span, int months)
    {
        var complete = span.From + Needed(span.From, months);
        return complete <= span.Until && complete < Span.End ? complete : null;
    }

    private readonly List<(Span Span, int Share)> Pieces()
    {
        var pieces = new List<(Span, int)>();
        if (!countsRate)
        {
            for (var i = 0; i < _days.Count; i++) pieces.Add((_days[i], FullPost));
            return pieces;
        }
        if (_shares is null) return pieces;
        int[] edges = [.. _shares.SelectMany(s => new[] { s.Span.From, s.Span.Until }).Distinct().Order()];
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var span = new Span(edges[i], edges[i + 1]);
            var share = _shares.Where(s => s.Span.From <= span.From && span.Until <= s.Span.Until).Sum(s => s.Share);
            if (share > 0) pieces.Add((span, Math.Min(share, FullPost)));
        }
        return pieces;
    }
}
