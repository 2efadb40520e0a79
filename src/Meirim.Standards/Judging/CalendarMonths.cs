namespace Meirim.Standards.Judging;

/// <summary>
/// Calendar months on day numbers. A period of months that begins on a day is complete on the same day of the last month;
/// where that month has no such day, its whole last day belongs to the period, so it is complete on the first of the next
/// (29 February 2024 plus a year: 1 March 2025). The law on terms says the same: a term whose last month lacks the day
/// expires with the last day of that month.
/// </summary>
internal static class CalendarMonths
{
    /// <summary>First day on which the months that began on the day are complete; <see cref="Span.End"/> past the calendar.</summary>
    public static int Complete(int day, int months)
    {
        var start = DateOnly.FromDayNumber(day);
        var (year, month) = Math.DivRem(start.Year * 12 + start.Month - 1 + months, 12);
        month++;
        if (year > 9999) return Span.End;
        if (start.Day <= DateTime.DaysInMonth(year, month)) return new DateOnly(year, month, start.Day).DayNumber;
        return month == 12 ? Span.End : new DateOnly(year, month + 1, 1).DayNumber;
    }

    /// <summary>Whole years, whole months and days from one day to a later one.</summary>
    public static Duration Between(int from, int to)
    {
        if (to <= from) return Duration.None;
        var (a, b) = (DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(Math.Min(to, Span.End - 1)));
        var months = (b.Year - a.Year) * 12 + b.Month - a.Month;
        while (months > 0 && Complete(from, months) > to) months--;
        return new Duration(months / 12, months % 12, to - Complete(from, months));
    }
}
