namespace Meirim.Web.Countries;

/// <summary>The time of the country: legal days are counted in its zone, never in UTC.</summary>
public sealed class CountryClock(TimeProvider time, ICountry country)
{
    /// <summary>The present moment, cut to milliseconds, which both databases keep.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow();
            return new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        }
    }

    public DateOnly Today => DayOf(Now);

    /// <summary>The country's day in which the moment lies.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, country.TimeZone).DateTime);

    /// <summary>The last moment of the country's day: what was known on that day is what was known then.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, country.TimeZone.GetUtcOffset(midnight)).ToUniversalTime().AddMilliseconds(-1);
    }

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, country.TimeZone);
}
