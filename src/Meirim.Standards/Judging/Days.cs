namespace Meirim.Standards.Judging;

/// <summary>
/// A set of days as ordered spans that neither overlap nor touch. The day on which a requirement is met need not be the
/// day from which it is met for ever (a category expires, a year of supervision begins anew), so a node's answer is a set
/// of days; "all of" is the intersection, "any of" the union. Nearly every set is one span, and that costs no array.
/// </summary>
internal readonly struct Days
{
    private readonly Span _only;
    private readonly Span[]? _many;

    private Days(Span only) => _only = only;

    private Days(Span[] many) => _many = many;

    public static Days None => default;

    public static Days Always => new(new Span(0, Span.End));

    public int Count => _many?.Length ?? (_only.IsEmpty ? 0 : 1);

    public Span this[int index] => _many is null ? _only : _many[index];

    public bool IsEmpty => Count == 0;

    public static Days From(int day) => Of(new Span(day, Span.End));

    public static Days Of(Span span) => span.IsEmpty ? default : new Days(span);

    /// <summary>The union of spans in any order; the array is used up.</summary>
    public static Days Of(Span[] spans)
    {
        Array.Sort(spans, static (a, b) => a.From.CompareTo(b.From));
        var count = 0;
        foreach (var span in spans)
        {
            if (span.IsEmpty) continue;
            if (count > 0 && span.From <= spans[count - 1].Until)
                spans[count - 1] = new Span(spans[count - 1].From, Math.Max(spans[count - 1].Until, span.Until));
            else spans[count++] = span;
        }
        return count switch { 0 => default, 1 => new Days(spans[0]), _ => new Days(spans[..count]) };
    }

    public bool Has(int day)
    {
        for (var i = 0; i < Count; i++)
            if (day >= this[i].From && day < this[i].Until) return true;
        return false;
    }

    /// <summary>The first day of the set on or after the day; null when there is none.</summary>
    public int? FirstOn(int day)
    {
        for (var i = 0; i < Count; i++)
            if (day < this[i].Until) return Math.Max(day, this[i].From);
        return null;
    }

    public Days And(Days other)
    {
        if (IsEmpty || other.IsEmpty) return default;
        if (_many is null && other._many is null)
            return Of(new Span(Math.Max(_only.From, other._only.From), Math.Min(_only.Until, other._only.Until)));
        var spans = new List<Span>();
        for (int i = 0, j = 0; i < Count && j < other.Count;)
        {
            var (a, b) = (this[i], other[j]);
            spans.Add(new Span(Math.Max(a.From, b.From), Math.Min(a.Until, b.Until)));
            if (a.Until <= b.Until) i++;
            else j++;
        }
        return Of(spans.ToArray());
    }

    public Days Or(Span other)
    {
        if (other.IsEmpty) return this;
        if (IsEmpty) return new Days(other);
        if (_many is null && other.From <= _only.Until && _only.From <= other.Until)
            return new Days(new Span(Math.Min(_only.From, other.From), Math.Max(_only.Until, other.Until)));
        var spans = new Span[Count + 1];
        for (var i = 0; i < Count; i++) spans[i] = this[i];
        spans[^1] = other;
        return Of(spans);
    }

    public Days Or(Days other)
    {
        var union = this;
        for (var i = 0; i < other.Count; i++) union = union.Or(other[i]);
        return union;
    }

    public Days Not()
    {
        if (IsEmpty) return Always;
        var spans = new Span[Count + 1];
        var from = 0;
        for (var i = 0; i < Count; i++)
        {
            spans[i] = new Span(from, this[i].From);
            from = this[i].Until;
        }
        spans[^1] = new Span(from, Span.End);
        return Of(spans);
    }

    /// <summary>The days before the day.</summary>
    public Days Before(int day) => And(Of(new Span(0, day)));
}
