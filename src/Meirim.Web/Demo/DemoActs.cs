using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;

namespace Meirim.Web.Demo;

/// <summary>
/// Turns an invented person into acts: the registration with all that was known then, each later fact, a correction, a
/// confirmation. The acts bear the days on which they would have been done, so that "what did the register say on that
/// day" has an answer; who acts is the program itself, and the act DemoMade says of all of them what they are.
/// </summary>
internal sealed class DemoActs(RecordStore records, ICountry country, CountryClock clock, int count, int seed)
{
    public const double DaysOfRegistering = 520;

    private readonly DateTimeOffset _now = clock.Now;
    private readonly DateOnly _today = clock.Today;

    /// <summary>The file of the nth person, its acts sealed in it; the last act is what <see cref="RecordStore.CommitAll"/> asks for.</summary>
    public (Act Act, PersonFile File) Write(int n, DemoPerson person)
    {
        var dice = new Dice(seed, ~n);
        var at = Registered(n);
        var day = clock.DayOf(at);
        var act = Of(ActKind.PersonRegistered, at);
        var file = records.OpenNumbered(act, n + 1, country.ImpossiblePerson(person.Identifier), person.Born, person.Names);

        var later = new List<(DateTimeOffset At, ActKind Kind, string? Reason, Action<Act> Do)>();
        for (int i = 0; i < person.Facts.Count; i++)
        {
            var (fact, known) = person.Facts[i];
            var first = person.Correction?.Index == i ? person.Correction.Wrong : fact;
            DateTimeOffset recorded = at;
            if (known <= day || known is null) Add(file, act, first);
            else later.Add((recorded = Soon(dice, known.Value, 1, 20), ActKind.FactRecorded, null, a => Add(file, a, first)));
            if (person.Correction is { } correction && correction.Index == i)
                later.Add((Soon(dice, clock.DayOf(recorded), 5, 90), ActKind.FactSuperseded, correction.Reason, a => Correct(file, a, correction.Wrong, fact)));
        }
        if (person.ConfirmedDaysAgo is { } ago)
        {
            var confirmed = Max(_today.AddDays(-ago), day);
            later.Add((Moment(dice, confirmed, at), ActKind.EntryConfirmed, null, _ => file.Confirm(confirmed, person.ConfirmedBy)));
        }
        foreach (var (moment, kind, reason, change) in later.OrderBy(l => l.At))
        {
            file.Seal(act);
            act = Of(kind, moment, reason);
            change(act);
        }
        return (act, file);
    }

    /// <summary>Registration went on for a year and a half, in the order of the register numbers, in office hours.</summary>
    private DateTimeOffset Registered(int n)
    {
        double days = DaysOfRegistering * (n + 0.5) / count;
        var day = _today.AddDays(-(int)DaysOfRegistering - 14 + (int)days);
        return AtHour(day, 9 + (days - (int)days) * 9);
    }

    private DateTimeOffset Soon(Dice dice, DateOnly day, int least, int most) => Moment(dice, Max(day.AddDays(dice.Between(least, most)), day), DateTimeOffset.MinValue);

    /// <summary>A moment in the office hours of the day, after what was before and not after now.</summary>
    private DateTimeOffset Moment(Dice dice, DateOnly day, DateTimeOffset after)
    {
        var moment = AtHour(day, 9 + dice.Part() * 9);
        if (moment <= after) moment = after.AddMinutes(1);
        return moment < _now ? moment : _now;
    }

    private DateTimeOffset AtHour(DateOnly day, double hour) => clock.EndOf(day.AddDays(-1)).AddMilliseconds(1 + Math.Round(hour * 3_600_000));

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static Act Of(ActKind kind, DateTimeOffset at, string? reason = null) => new(Guid.CreateVersion7(at), kind, Actor.Program, at, reason);

    private static void Add(PersonFile file, Act act, NewFact fact) => _ = file.AddFact(act, fact);

    private static void Correct(PersonFile file, Act act, NewFact wrong, NewFact right)
    {
        var body = FactJson.Write(wrong.Body);
        if (file.Facts.Find(f => f.SupersededAt is null && f.From == wrong.From && f.Body == body) is { } old) file.Supersede(act, old.Id, right).Value.ToString();
    }
}
