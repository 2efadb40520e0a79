using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>Re-training, courses, supervision.</summary>
internal static class KazakhLearning
{
    private static readonly string[] Subjects = ["digital-skills", "communication-disability", "law-ethics", "burnout-prevention", "needs-assessment", "social-rehabilitation", "social-care"];

    public static void Write(DemoDraft draft, CountryData country, IReadOnlyList<Job> jobs, DateOnly learned)
    {
        var occupation = jobs[^1].Occupation;
        var began = jobs[0].From ?? learned;
        var core = draft.Facts.Any(f => f.Fact.Body is Education { Speciality: "social-work" });
        var professional = occupation[0] is '1' or '2' or '3' && !occupation.StartsWith("2643", StringComparison.Ordinal);

        // cards p.13-15: whoever has another education is to be re-trained; not everyone has been
        if (professional && !core && draft.Chance(0.46)) Add(draft, country, "retraining", "social-work", draft.Dice.Between(6, 12) * 40, draft.DayBetween(began, draft.Today.AddDays(-5)));
        if (occupation is "5320-2-003" && draft.Chance(0.5)) Add(draft, country, "short-course", "personal-assistance", 36, draft.DayBetween(began.AddDays(-60), draft.Today.AddDays(-5)));
        if (occupation is "5320-9-006" && draft.Chance(0.5)) Add(draft, country, "short-course", "social-care", 36, draft.DayBetween(began.AddDays(-60), draft.Today.AddDays(-5)));
        if (occupation.StartsWith("2643", StringComparison.Ordinal) && draft.Chance(0.7)) Add(draft, country, "short-course", "sign-language", 72, draft.DayBetween(began.AddDays(-200), draft.Today.AddDays(-5)));
        if (occupation[0] == '1' && draft.Chance(0.5)) Add(draft, country, "management", "sectoral-social-management", 120, draft.DayBetween(began, draft.Today.AddDays(-5)));
        if (occupation == KazakhWorkforce.Manager && draft.Chance(0.7)) Add(draft, country, "management", "sectoral-social-management", 160, draft.DayBetween(began, draft.Today.AddDays(-5)));
        if (occupation == KazakhWorkforce.CaseManager && draft.Chance(0.6)) Add(draft, country, "professional-development", "case-management", 80, draft.DayBetween(began, draft.Today.AddDays(-5)));

        var recent = began > draft.Today.AddYears(-5) ? began : draft.Today.AddYears(-5);
        for (int courses = professional ? draft.Dice.Between(0, 3) : draft.Dice.Between(-2, 2); courses > 0; courses--)
            Add(draft, country, draft.Dice.Of("professional-development", "professional-development", "short-course", "conference"),
                draft.Dice.Of(Subjects), draft.Dice.Of(8, 16, 36, 40, 72, 72), draft.DayBetween(recent, draft.Today.AddDays(-2)));

        if (professional && draft.Chance(occupation[0] == '2' || occupation == KazakhWorkforce.CaseManager ? 0.45 : 0.14)) Supervise(draft, recent);
    }

    private static void Supervise(DemoDraft draft, DateOnly recent)
    {
        var earliest = recent > draft.Today.AddYears(-2) ? recent : draft.Today.AddYears(-2);
        for (int series = draft.Dice.Between(1, 3); series > 0; series--)
        {
            var type = draft.Dice.Of("individual", "group", "group", "team");
            int sessions = draft.Dice.Between(1, 6);
            draft.Add(new Supervision(type, sessions, sessions * (type == "individual" ? 1m : 2m), Remote: draft.Chance(0.3)),
                draft.DayBetween(earliest, draft.Today.AddDays(-3)));
        }
    }

    private static void Add(DemoDraft draft, CountryData country, string type, string subject, int hours, DateOnly day) =>
        draft.Add(new Training(
            type, subject, country.TrainingSubjects[subject].Name.In(draft.Language),
            draft.Dice.Of(
                draft.Say("«Білім көпірі» оқу орталығы", "Учебный центр «Мост знаний»"), draft.Say("Біліктілікті арттыру институты", "Институт повышения квалификации"),
                draft.Say("Өңірлік ресурстық орталық", "Региональный ресурсный центр")),
            draft.Chance(0.94) ? hours : null, draft.Chance(0.9) ? "№ " + draft.Number(6) : null), day);
}
