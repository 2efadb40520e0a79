using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>
/// Latvian schooling (nine in ten have the lawful one: ministry's indicators to 2016), yearly training hours and supervision
/// sessions: many do all that is asked, some part, some nothing.
/// </summary>
internal static class LatvianLearning
{
    private static readonly Lot<string> WorkerLevels = new([("bachelor", 62), ("master", 22), ("short-cycle", 9), ("bachelor-studies", 3), ("bachelor-studies-part-time", 2), ("master-studies", 2)]);
    private static readonly Lot<string> OtherLevels = new([("short-cycle", 74), ("bachelor", 16), ("vocational-secondary", 10)]);
    private static readonly string[] Subjects = ["social-work", "social-care", "social-rehabilitation", "social-assistance", "community-work", "quality-management", "methodology", "burnout-prevention"];

    public static DateOnly Schooling(DemoDraft draft, string occupation, DateOnly born, int age)
    {
        var level = (occupation == "social-worker" ? WorkerLevels : OtherLevels).Draw(draft.Dice);
        var studying = level.Contains("studies", StringComparison.Ordinal);
        int at = level switch { "master" => 24, "bachelor" => 22, "vocational-secondary" => 19, _ => 20 };
        if (!studying && age <= at) (level, at) = ("vocational-secondary", 19);
        var day = studying
            ? draft.Today.AddMonths(-draft.Dice.Between(1, 44))
            : new DateOnly(born.Year + at + (draft.Chance(0.4) ? draft.Dice.Between(0, Math.Max(0, age - at - 2)) : 0), 6, 20 + born.Day % 8);
        if (day > draft.Today) day = draft.Today.AddDays(-120);
        var field = draft.Chance(0.07) ? draft.Dice.Of("psychology", "pedagogy", "law", "health-care", "other") : occupation switch
        {
            "social-worker" => draft.Chance(0.06) ? "charitable-social-work" : "social-work",
            "social-carer" => "social-care",
            "social-rehabilitator" => "social-rehabilitation",
            _ => draft.Chance(0.7) ? "social-assistance" : "social-welfare",
        };
        draft.Add(new Education(level, field, Institution: draft.Dice.Of("Pilsētas augstskola", "Reģionālā augstskola", "Sociālās izglītības koledža"),
            Document: draft.Chance(0.9) ? "PD " + draft.Number(6) : null,
            CreditPoints: studying && draft.Chance(0.9) ? draft.Dice.Of(60m, 90m, 120m, 162m, 180m) : null), draft.Chance(0.02) ? null : day);
        return studying ? draft.Today.AddDays(-draft.Dice.Between(60, 2500)) : day;
    }

    public static void Write(DemoDraft draft, CountryData country, string occupation, DateOnly began, bool former)
    {
        var diligence = draft.Dice.Between(1, 100);
        for (int year = draft.Today.Year - 2; year <= draft.Today.Year && !former; year++)
        {
            var first = new DateOnly(year, 1, 8) < began ? began : new DateOnly(year, 1, 8);
            var last = new DateOnly(year, 12, 20) < draft.Today ? new DateOnly(year, 12, 20) : draft.Today.AddDays(-1);
            if (first >= last) continue;
            if (draft.Dice.Between(1, 100) > 14 + (diligence < 20 ? 40 : 0)) Supervise(draft, first, last, diligence);
            if (draft.Dice.Between(1, 100) > 20 + (diligence < 20 ? 40 : 0)) Train(draft, country, occupation, first, last, diligence);
        }
    }

    private static void Supervise(DemoDraft draft, DateOnly first, DateOnly last, int diligence)
    {
        int sessions = diligence > 45 ? draft.Dice.Between(10, 12) : draft.Dice.Between(2, 10);
        var type = draft.Dice.Of("group", "group", "individual", "team");
        int half = draft.Dice.Between(1, sessions - 1);
        var middle = first.AddDays((last.DayNumber - first.DayNumber) / 2);
        foreach (var (count, from, until) in new[] { (half, first, middle), (sessions - half, middle, last) })
            draft.Add(new Supervision(type, count, count * (type == "individual" ? 1m : 3m), "Sertificēts supervizors", draft.Chance(0.25)), draft.DayBetween(from, until));
    }

    private static void Train(DemoDraft draft, CountryData country, string occupation, DateOnly first, DateOnly last, int diligence)
    {
        int wanted = (occupation == "social-worker" ? 24 : 16) + (diligence > 40 ? 4 : -draft.Dice.Between(2, 14));
        while (wanted > 0)
        {
            int hours = Math.Min(draft.Dice.Of(4, 6, 8, 8, 16), Math.Max(4, wanted));
            var subject = draft.Dice.Of(Subjects);
            draft.Add(new Training("professional-development", subject, country.TrainingSubjects[subject].Name.Lv, "Mācību centrs", hours, "Nr. " + draft.Number(5)), draft.DayBetween(first, last));
            wanted -= hours;
        }
    }
}
