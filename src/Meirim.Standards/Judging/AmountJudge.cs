using Meirim.Standards.Records;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>
/// Judges amounts within a period: hours of training, supervision sessions. Within a calendar year the requirement is met
/// from the day on which the sum reaches the amount to the last day of the year; a new year begins at nothing.
/// </summary>
internal static class AmountJudge
{
    public static Missing? Weigh(TrainingHours asked, in JudgedCase judged, ref Evidence evidence)
    {
        var amounts = new List<Amount>();
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is not { SupersededAt: null, Body: Training training }
                || !JudgedCase.Accepts(asked.Types, training.Type) || !JudgedCase.Accepts(asked.Subjects, training.Subject)) continue;
            var day = fact.From?.DayNumber;
            amounts.Add(new Amount(fact.Id, day, day ?? 0, day ?? Span.End - 1, training.Hours,
                training.Hours is null ? UnclearPart.Hours : UnclearPart.Start));
        }
        var counted = Weigh(amounts, asked.Hours, asked.Months, judged, ref evidence);
        return evidence.Sure.Has(judged.Day)
            ? null
            : new MissingHours(asked.Hours - counted, asked.Months is null ? LastDayOfYear(judged.On) : null);
    }

    public static Missing? Weigh(SupervisionSessions asked, in JudgedCase judged, ref Evidence evidence)
    {
        var amounts = new List<Amount>();
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is { SupersededAt: null, Body: Supervision supervision } && JudgedCase.Accepts(asked.Types, supervision.Type))
                amounts.Add(Sessions(fact, supervision));
        }
        var counted = Weigh(amounts, asked.Sessions, months: null, judged, ref evidence);
        return evidence.Sure.Has(judged.Day) ? null : new MissingSessions(asked.Sessions - (int)counted, LastDayOfYear(judged.On));
    }

    /// <summary>A series counts on its last day; one that runs over New Year does not say how many sessions fell into which year.</summary>
    private static Amount Sessions(Fact fact, Supervision supervision)
    {
        var last = fact.Until?.AddDays(-1);
        if (fact.From is not { } first)
            return new Amount(fact.Id, null, 0, last?.DayNumber ?? Span.End - 1, supervision.Sessions, UnclearPart.Start);
        if (last is null || last <= first)
            return new Amount(fact.Id, first.DayNumber, first.DayNumber, first.DayNumber, supervision.Sessions, UnclearPart.Start);
        return new Amount(fact.Id, last.Value.Year == first.Year ? last.Value.DayNumber : null,
            first.DayNumber, last.Value.DayNumber, supervision.Sessions, UnclearPart.Sessions);
    }

    /// <summary>Fills the evidence and returns what counts for certain on the day judged.</summary>
    private static decimal Weigh(List<Amount> amounts, decimal needed, int? months, in JudgedCase judged, ref Evidence evidence)
    {
        evidence.Sure = months is { } m ? Rolling(amounts, needed, m) : ByYear(amounts, needed);
        var day = judged.Day;
        var (sure, perhaps, open) = (0m, 0m, false);
        foreach (var amount in amounts)
        {
            if (amount.Day is { } counted && amount.Value is { } value)
            {
                if (!IsInPeriod(counted, day, months)) continue;
                sure += value;
                evidence.Counts(amount.Fact);
            }
            else if (CouldBeInPeriod(amount, day, months))
            {
                if (amount.Value is { } some) perhaps += some;
                else open = true;
                evidence.Unclear(amount.Fact, amount.Part);
            }
        }
        evidence.Possible = open || (perhaps > 0 && sure + perhaps >= needed);
        return sure;
    }

    private static Days ByYear(List<Amount> amounts, decimal needed)
    {
        var days = Days.None;
        var known = amounts.Where(a => a is { Day: not null, Value: not null })
            .GroupBy(a => DateOnly.FromDayNumber(a.Day!.Value).Year);
        foreach (var year in known)
        {
            var sum = 0m;
            foreach (var amount in year.OrderBy(a => a.Day))
                if ((sum += amount.Value!.Value) >= needed)
                {
                    days = days.Or(new Span(amount.Day!.Value, new DateOnly(year.Key, 12, 31).DayNumber + 1));
                    break;
                }
        }
        return days;
    }

    private static Days Rolling(List<Amount> amounts, decimal needed, int months)
    {
        var changes = new SortedDictionary<int, decimal>();
        foreach (var amount in amounts)
        {
            if (amount.Day is not { } day || amount.Value is not { } value) continue;
            var gone = CalendarMonths.Complete(day, months);
            changes[day] = changes.GetValueOrDefault(day) + value;
            changes[gone] = changes.GetValueOrDefault(gone) - value;
        }
        var (days, sum, from) = (Days.None, 0m, 0);
        foreach (var (day, change) in changes)
        {
            if (sum >= needed) days = days.Or(new Span(from, day));
            (sum, from) = (sum + change, day);
        }
        return days;
    }

    private static bool IsInPeriod(int counted, int day, int? months) => counted <= day && (months is { } m
        ? day < CalendarMonths.Complete(counted, m)
        : DateOnly.FromDayNumber(counted).Year == DateOnly.FromDayNumber(day).Year);

    private static bool CouldBeInPeriod(Amount amount, int day, int? months)
    {
        if (amount.Earliest > day) return false;
        return months is { } m
            ? amount.Latest >= Span.End - 1 || day < CalendarMonths.Complete(amount.Latest, m)
            : DateOnly.FromDayNumber(amount.Latest).Year >= DateOnly.FromDayNumber(day).Year;
    }

    private static DateOnly LastDayOfYear(DateOnly on) => new(on.Year, 12, 31);

    /// <param name="Day">Day on which it counts; null when not known.</param>
    /// <param name="Earliest">First day on which it could count.</param>
    /// <param name="Latest">Last such day.</param>
    /// <param name="Value">How much; null when not known.</param>
    /// <param name="Part">What is not known when <paramref name="Day"/> or <paramref name="Value"/> is null.</param>
    private readonly record struct Amount(Guid Fact, int? Day, int Earliest, int Latest, decimal? Value, UnclearPart Part);
}
