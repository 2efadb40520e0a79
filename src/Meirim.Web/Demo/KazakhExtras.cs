using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>Languages, the testing of 2020-21, recognised qualifications, awards, sanctions.</summary>
internal static class KazakhExtras
{
    public static void Write(DemoDraft draft, CountryData country, int n, IReadOnlyList<Job> jobs, string people, bool former)
    {
        Languages(draft, jobs[^1].Occupation, people);
        Testing(draft, jobs);
        if (draft.Chance(0.05)) Recognise(draft, country, jobs[^1].Occupation, jobs[0].From);
        if (draft.Chance(0.035)) Honour(draft, jobs[0].From);
        Sanctions(draft, n, former);
    }

    private static void Languages(DemoDraft draft, string occupation, string people)
    {
        var kazakh = people == "kazakh";
        draft.Add(new Language("kk", kazakh ? "native" : draft.Dice.Of("basic", "working", "working", "fluent")), null);
        draft.Add(new Language("ru", people is "russian" or "ukrainian" or "german" or "korean" ? "native" : draft.Dice.Of("working", "fluent", "fluent")), null);
        var own = people switch { "uzbek" => "uz", "uyghur" => "ug", "ukrainian" => "uk", "german" => "de", "korean" => "ko", "azerbaijani" => "az", _ => null };
        if (own is not null && draft.Chance(0.7)) draft.Add(new Language(own, own is "uz" or "ug" or "az" ? "native" : "basic"), null);
        if (draft.Chance(0.09)) draft.Add(new Language("en", draft.Dice.Of("basic", "basic", "working", "fluent")), null);
        if (draft.Chance(0.02)) draft.Add(new Language("tr", draft.Dice.Of("basic", "working")), null);
        var signs = occupation.StartsWith("2643", StringComparison.Ordinal);
        if (signs || draft.Chance(0.012)) draft.Add(new Language("kz-sign", signs ? draft.Dice.Of("working", "fluent", "fluent") : "basic"), null);
        if (draft.Chance(signs ? 0.6 : 0.008)) draft.Add(new Language("rus-sign", signs ? "fluent" : "basic"), null);
    }

    /// <summary>November 2020 to March 2021: of those who worked in the named roles most were tested, 91 in a hundred passed, some at the second try.</summary>
    private static void Testing(DemoDraft draft, IReadOnlyList<Job> jobs)
    {
        var main = new DateOnly(2020, 11, 16);
        var job = jobs.FirstOrDefault(j => (j.From is null || j.From < main) && (j.Until is null || j.Until > new DateOnly(2021, 3, 31)));
        if (job is null || job.Occupation[0] is '5' || job.Occupation.StartsWith("2643", StringComparison.Ordinal) || !draft.Chance(0.85)) return;
        var passed = draft.Chance(0.91);
        var again = !passed || draft.Chance(0.12);
        var day = again ? new DateOnly(2021, 2, 22).AddDays(draft.Dice.Between(0, 35)) : main.AddDays(draft.Dice.Between(0, 60));
        draft.Add(new TestResult("2020-21", passed, passed ? draft.Dice.Around(36, 64) : draft.Dice.Between(14, 31)), day);
    }

    private static void Recognise(DemoDraft draft, CountryData country, string occupation, DateOnly? began)
    {
        var card = country.Occupations[occupation];
        // recognition by accredited centres began with the law of 4 July 2023
        var earliest = new DateOnly(2023, 10, 1);
        var from = draft.DayBetween(began > earliest ? began.Value : earliest, draft.Today.AddDays(-10));
        draft.Add(new RecognisedQualification(card.Card, card.LevelTo,
            draft.Say("Біліктілікті тану орталығы", "Центр признания квалификаций"), "РК " + draft.Number(8)), from, from.AddYears(draft.Dice.Of(2, 3, 3)));
    }

    private static void Honour(DemoDraft draft, DateOnly? began) => draft.Add(
        new Award(
            draft.Dice.Of(
                draft.Say("Құрмет грамотасы", "Почётная грамота"), draft.Say("Алғыс хат", "Благодарственное письмо"),
                draft.Say("«Үздік әлеуметтік жұмыскер» байқауының жеңімпазы (өңір)", "Победитель конкурса «Лучший социальный работник» (регион)")),
            draft.Say("Өңірлік басқарма", "Региональное управление")),
        draft.DayBetween(began is { } day && day > draft.Today.AddYears(-8) ? day : draft.Today.AddYears(-8), draft.Today.AddDays(-20)));

    /// <summary>Few, and every kind of them even in a small demo.</summary>
    private static void Sanctions(DemoDraft draft, int n, bool former)
    {
        void Add(string type, int daysAgo, int? days) => draft.Add(
            new Sanction(type, draft.Say("Реттеу және бақылау департаменті", "Департамент регулирования и контроля"), draft.Say("Тексеру актісі", "Акт проверки"),
                $"№ {draft.Dice.Between(1, 400)}"),
            draft.Today.AddDays(-daysAgo), days is null ? null : draft.Today.AddDays(days.Value - daysAgo));
        if (former)
        {
            if (n % 1_360 == 169) Add("removed", draft.Dice.Between(30, 200), null);
            return;
        }
        switch (n % 1_200)
        {
            case 17: Add("warning", draft.Dice.Between(10, 150), 180); break;
            case 87: Add("warning", draft.Dice.Between(300, 500), 180); break;
            case 131: Add("restricted", draft.Dice.Between(10, 80), draft.Dice.Between(90, 200)); break;
            case 211: Add("suspended", draft.Dice.Between(5, 50), draft.Dice.Between(60, 120)); break;
            case 263: Add("suspended", draft.Dice.Between(200, 300), 60); break;
        }
    }
}
