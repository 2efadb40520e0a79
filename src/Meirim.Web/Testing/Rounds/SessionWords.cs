using System.Globalization;
using Meirim.Web.Countries;
using Meirim.Web.Ui;

namespace Meirim.Web.Testing.Rounds;

/// <summary>How a session's time is said: from when until when one may begin, in the country's time.</summary>
public sealed class SessionWords(CountryClock clock, Dates dates)
{
    public string When(TestSession session) => clock.DayOf(session.StartsAt) == clock.DayOf(session.LastStartAt)
        ? $"{At(session.StartsAt)}–{Hour(session.LastStartAt)}"
        : $"{At(session.StartsAt)} – {At(session.LastStartAt)}";

    /// <summary>Day and hour of a moment.</summary>
    public string At(DateTimeOffset moment) => $"{dates.Say(clock.DayOf(moment))}, {Hour(moment)}";

    private string Hour(DateTimeOffset moment) => clock.Local(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
}
