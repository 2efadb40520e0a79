using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>Invents one specialist of Kazakhstan: schooling, posts, categories and what else a record holds.</summary>
internal sealed class KazakhCareer(CountryData country, IReadOnlyList<DemoOrganisation> employers)
{
    /// <summary>From which posts people usually come to a post.</summary>
    private static readonly Dictionary<string, string[]> Before = new(StringComparer.Ordinal)
    {
        ["5320-9-006"] = ["5320-2-003", "5320-9-006"],
        ["3412-0-011"] = ["5320-9-006"],
        ["3412-0-008"] = ["3412-0-011", "3412-0-011", "5320-9-006", "3412-0-009"],
        ["3412-0-009"] = ["3412-0-008"],
        ["3412-0-005"] = ["3412-0-008", "3412-0-009"],
        ["2635-3-001"] = ["3412-0-005", "3412-0-008"],
        ["2635-8-002"] = ["2635-3-001", "3412-0-008"],
        ["2635-8-003"] = ["2635-3-001", "3412-0-008"],
        ["2635-8-004"] = ["2635-3-001", "3412-0-008"],
        ["2635-8-005"] = ["2635-3-001", "3412-0-005"],
        ["1344-0-004"] = ["2635-3-001", "2635-8-004", "3412-0-005"],
        ["1344-0-002"] = ["2635-3-001", "1344-0-004"],
        ["1344-0-003"] = ["2635-3-001", "1344-0-004"],
        ["1210-0-040"] = ["1344-0-004", "2635-3-001"],
        ["2379-9-013"] = ["1344-0-004", "1210-0-040"],
    };

    private readonly JobHistory _jobs = new(country, employers, Before);

    /// <summary>Writes the facts into the draft and returns the birthday.</summary>
    public DateOnly Write(DemoDraft draft, int n, string occupation, DemoOrganisation at, bool former, string people, bool woman)
    {
        var dice = draft.Dice;
        int level = country.Occupations[occupation].LevelTo;
        int age = level >= 7 ? dice.Around(36, 64) : dice.Between(0, 9) == 0 ? dice.Between(20, 24) : dice.Around(22, 64);
        var born = draft.Today.AddYears(-age).AddDays(-dice.Between(1, 364));
        var learned = KazakhEducation.Write(draft, occupation, born, age);

        // the field is entered after school, by many after years of other work
        var first = learned.AddDays(dice.Between(20, 400));
        var latest = draft.Today.AddDays(-(level >= 7 ? 3800 : 40));
        var began = dice.Chance(level >= 7 ? 0.8 : 0.45) ? first : draft.DayBetween(first, latest);
        if (began > latest) began = latest;
        DateOnly? left = former ? draft.DayBetween(began.AddDays(30), draft.Today.AddDays(-10)) : null;

        var jobs = _jobs.Make(draft, occupation, at, began, left);
        jobs[^1] = KazakhServices.Given(dice, jobs[^1]);
        if (!former && dice.Chance(0.06) && level < 7) jobs.Add(KazakhServices.Given(dice, _jobs.Second(draft, jobs[^1])));
        foreach (var job in jobs) draft.Add(job);

        CategoryClimb.Write(draft, country, jobs);
        KazakhLearning.Write(draft, country, jobs, learned);
        KazakhExtras.Write(draft, country, n, jobs, people, former);
        return born;
    }

    /// <summary>A few records hold a fact that was put right: a year of a diploma, a day of hiring.</summary>
    public static DemoCorrection? Correction(DemoDraft draft)
    {
        if (!draft.Chance(0.03)) return null;
        var candidates = Enumerable.Range(0, draft.Facts.Count)
            .Where(i => draft.Facts[i].Fact is { From: not null, Body: Education or Employment or Training }).ToList();
        if (candidates.Count == 0) return null;
        int index = draft.Dice.Of<int>(candidates);
        var right = draft.Facts[index].Fact;
        var (wrong, reason) = right.Body switch
        {
            Education => (right with { From = right.From!.Value.AddYears(-1) },
                draft.Say("Дипломның жылы түпнұсқа бойынша түзетілді", "Год диплома исправлен по подлиннику", "Diploma gads labots pēc oriģināla")),
            Employment job => (right with { From = right.From!.Value.AddDays(-30), Body = job with { Rate = 1m } },
                draft.Say("Жұмысқа қабылданған күні бұйрық бойынша түзетілді", "День приёма исправлен по приказу", "Pieņemšanas diena labota pēc rīkojuma")),
            var body => (right with { Body = ((Training)body) with { Hours = (((Training)body).Hours ?? 36) * 2 } },
                draft.Say("Сағат саны куәлік бойынша түзетілді", "Часы исправлены по свидетельству", "Stundu skaits labots pēc apliecības")),
        };
        return new DemoCorrection(index, wrong, reason);
    }
}
