using static Meirim.Standards.Judging.Outcome;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Cards 9 to 11: education, and practice or a short course.</summary>
internal static class EntryCases
{
    private const string On = "2026-05-20";

    public static IEnumerable<ClauseCase> All() => [.. Card9(), .. Card10(), .. Card11()];

    private static IEnumerable<ClauseCase> Card9()
    {
        const string Set = "kz-p9-entry";
        yield return new(Set, "kz-p9-education", "primary", new Person().Studied("primary", "other"), On, Met);
        yield return new(Set, "kz-p9-education", "general secondary", new Person().Studied("general-secondary", "other"), On, Met);
        yield return new(Set, "kz-p9-education", "a bachelor has more", new Person().Studied("bachelor", "social-work"), On, Met);
        yield return new(Set, "kz-p9-education", "nothing", new Person(), On, NotMet);
        yield return new(Set, "kz-p9-education", "no date", new Person().Studied("primary", "other", on: null), On, NotKnown);
        yield return new(Set, "kz-p9-education", "diploma of tomorrow", new Person().Studied("primary", "other", "2026-05-21"), On, NotMet, "2026-05-21");
        yield return new(Set, "kz-p9-education", "diploma of today", new Person().Studied("primary", "other", On), On, Met);
        yield return new(Set, "kz-p9-practice", "one day of work", new Person().Worked("5320-2-003", "2026-05-19"), On, Met);
        yield return new(Set, "kz-p9-practice", "first day of work", new Person().Worked("5320-2-003", On), On, NotMet, "2026-05-21");
        yield return new(Set, "kz-p9-practice", "work elsewhere", new Person().Worked("5320-2-003", "2020-01-01", sector: "other"), On, NotMet);
        yield return new(Set, "kz-p9-practice", "start not known", new Person().Worked("5320-2-003", null), On, NotKnown);
        yield return new(Set, "kz-p9-practice", "start not known, ended", new Person().Worked("5320-2-003", null, "2024-01-01"), On, NotKnown);
        yield return new(Set, "kz-p9-training", "short course", new Person().Trained("short-course", "personal-assistance", "2026-01-10"), On, Met);
        yield return new(Set, "kz-p9-training", "course in another subject", new Person().Trained("short-course", "digital-skills", "2026-01-10"), On, NotMet);
        yield return new(Set, "kz-p9-training", "certificate without date", new Person().Trained("short-course", "social-care", null), On, NotKnown);
        yield return new(Set, Set, "school and course", new Person().Studied("primary", "other").Trained("short-course", "social-care", "2026-01-10"), On, Met);
        yield return new(Set, Set, "school and practice", new Person().Studied("primary", "other").Worked("5320-2-003", "2026-01-10"), On, Met);
        yield return new(Set, Set, "school alone", new Person().Studied("primary", "other"), On, NotMet);
        yield return new(Set, Set, "course alone", new Person().Trained("short-course", "social-care", "2026-01-10"), On, NotMet);
    }

    private static IEnumerable<ClauseCase> Card10()
    {
        const string Set = "kz-p10-entry";
        yield return new(Set, "kz-p10-education", "primary is too little", new Person().Studied("primary", "other"), On, NotMet);
        yield return new(Set, "kz-p10-education", "basic secondary", new Person().Studied("basic-secondary", "other"), On, Met);
        yield return new(Set, "kz-p10-practice", "a year", new Person().Worked("5320-9-006", "2025-05-20"), On, Met);
        yield return new(Set, "kz-p10-practice", "a day short", new Person().Worked("5320-9-006", "2025-05-21"), On, NotMet, "2026-05-21");
        yield return new(Set, "kz-p10-practice", "two jobs at once for half a year", new Person()
            .Worked("5320-9-006", "2025-11-20").Worked("5320-2-003", "2025-11-20"), On, NotMet, "2026-11-20");
        yield return new(Set, "kz-p10-practice", "a quarter of a post", new Person().Worked("5320-9-006", "2025-05-20", rate: 0.25m), On, Met);
        yield return new(Set, "kz-p10-practice", "two half years with a break", new Person()
            .Worked("5320-9-006", "2020-01-01", "2020-07-01").Worked("5320-9-006", "2025-11-18"), On, NotMet, "2026-05-21");
        yield return new(Set, "kz-p10-training", "short course", new Person().Trained("short-course", "social-rehabilitation", On), On, Met);
        yield return new(Set, "kz-p10-training", "no course", new Person(), On, NotMet);
        yield return new(Set, Set, "school and a year", new Person().Studied("basic-secondary", "other").Worked("5320-9-006", "2025-05-20"), On, Met);
        yield return new(Set, Set, "school and course", new Person().Studied("basic-secondary", "other").Trained("short-course", "social-care", "2025-01-01"), On, Met);
        yield return new(Set, Set, "school and a day short of a year", new Person().Studied("basic-secondary", "other").Worked("5320-9-006", "2025-05-21"), On, NotMet, "2026-05-21");
    }

    private static IEnumerable<ClauseCase> Card11()
    {
        const string Set = "kz-p11-entry";
        yield return new(Set, "kz-p11-education", "basic secondary", new Person().Studied("basic-secondary", "other"), On, Met);
        yield return new(Set, "kz-p11-education", "primary is too little", new Person().Studied("primary", "other"), On, NotMet);
        yield return new(Set, "kz-p11-service", "a year in any sector", new Person().Worked("2643-9-009", "2025-05-20", sector: "other"), On, Met);
        yield return new(Set, "kz-p11-service", "a day short", new Person().Worked("2643-9-009", "2025-05-21", sector: "other"), On, NotMet, "2026-05-21");
        yield return new(Set, "kz-p11-training", "sign language course", new Person().Trained("short-course", "sign-language", On), On, Met);
        yield return new(Set, "kz-p11-training", "course in another subject", new Person().Trained("short-course", "social-care", On), On, NotMet);
        yield return new(Set, Set, "school and course", new Person().Studied("general-secondary", "other").Trained("short-course", "sign-language", On), On, Met);
        yield return new(Set, Set, "neither practice nor course", new Person().Studied("general-secondary", "other"), On, NotMet);
    }
}
