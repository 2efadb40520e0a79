using static Meirim.Standards.Judging.Outcome;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Cards 16 and 17: two ways in. Card 18: service and certificate.</summary>
internal static class LeaderCases
{
    private const string S = "2019-03-10";

    public static IEnumerable<ClauseCase> All() => [.. Head("16"), .. Head("17"), .. Manager()];

    private static IEnumerable<ClauseCase> Head(string paragraph)
    {
        var (set, higher, master) = ($"kz-p{paragraph}-entry", $"kz-p{paragraph}-higher", $"kz-p{paragraph}-master");
        foreach (var (node, years) in new[] { ($"{higher}-experience", 5), ($"{master}-experience", 3) })
        {
            var done = ClauseCase.Add(S, years);
            yield return new(set, node, "just met on the high ladder", Post("2635-3-001"), done, Met);
            yield return new(set, node, "just met on the mid ladder", Post("3412-0-008"), done, Met);
            yield return new(set, node, "one day short", Post("2635-3-001"), ClauseCase.Add(done, days: -1), NotMet, done);
            yield return new(set, node, "in another sector", Post("2635-3-001", sector: "other"), done, NotMet);
            yield return new(set, node, "first category", Post("2635-3-001", "first"), done, NotMet);
            yield return new(set, node, "the category belongs to the other ladder", new Person().Worked("2635-3-001", S).Held("highest", "3412-0-008", S), done, NotMet);
            yield return new(set, node, "a post without a ladder has no category", new Person().Worked("1344-0-004", S).Held("highest", "2635-3-001", S), done, NotMet);
            yield return new(set, node, "one ladder after the other", new Person().Worked("3412-0-008", S, ClauseCase.Add(S, 1)).Held("highest", "3412-0-008", S)
                .Worked("3412-0-005", ClauseCase.Add(S, 1)).Held("highest", "3412-0-005", ClauseCase.Add(S, 1)), done, Met);
            yield return new(set, node, "start not known", new Person().Worked("2635-3-001", null).Held("highest", "2635-3-001", S), done, NotKnown);
            yield return new(set, node, "from a leap day", Post("2635-3-001", from: "2020-02-29"), $"{2020 + years}-03-01", Met);
            yield return new(set, node, "from a leap day: the day before", Post("2635-3-001", from: "2020-02-29"), $"{2020 + years}-02-28", NotMet, $"{2020 + years}-03-01");
            yield return new(set, node, "two posts at once", Post("2635-3-001", until: ClauseCase.Add(S, 2)).Worked("3412-0-005", S, ClauseCase.Add(S, 2)), done, NotMet);
            yield return new(set, node, "half a post", Post("2635-3-001", rate: 0.5m), done, Met);
        }
        foreach (var speciality in new[] { "social-work", "pedagogical-sciences", "pedagogy-psychology", "social-sciences", "health-care", "nursing", "services" })
            yield return new(set, $"{higher}-education", speciality, new Person().Studied("bachelor", speciality), S, Met);
        yield return new(set, $"{higher}-education", "another field", new Person().Studied("master", "other"), S, NotMet);
        yield return new(set, $"{higher}-education", "below higher education", new Person().Studied("post-secondary", "social-work"), S, NotMet);
        yield return new(set, $"{master}-education", "social work", new Person().Studied("master", "social-work"), S, Met);
        yield return new(set, $"{master}-education", "social sciences", new Person().Studied("master", "social-sciences"), S, Met);
        yield return new(set, $"{master}-education", "a bachelor", new Person().Studied("bachelor", "social-work"), S, NotMet);
        yield return new(set, $"{master}-education", "health care", new Person().Studied("master", "health-care"), S, NotMet);
        yield return new(set, $"{master}-education", "services, the qualification not said", new Person().Studied("master", "services"), S, NotKnown);

        yield return new(set, set, "bachelor, five years", Post("2635-3-001").Studied("bachelor", "social-work"), "2024-03-10", Met);
        yield return new(set, set, "bachelor, three years", Post("2635-3-001").Studied("bachelor", "social-work"), "2022-03-10", NotMet, "2024-03-10");
        yield return new(set, set, "master, three years", Post("2635-3-001").Studied("master", "social-work"), "2022-03-10", Met);
        yield return new(set, set, "master in health care, three years", Post("2635-3-001").Studied("master", "health-care"), "2022-03-10", NotMet, "2024-03-10");
        yield return new(set, set, "master a day short of three years", Post("2635-3-001").Studied("master", "social-work"), "2022-03-09", NotMet, "2022-03-10");
        yield return new(set, set, "ten years without diploma", Post("2635-3-001"), "2029-03-10", NotMet);
    }

    private static IEnumerable<ClauseCase> Manager()
    {
        const string Set = "kz-p18-entry";
        yield return new(Set, "kz-p18-experience", "seven years", new Person().Worked("3412-0-008", S), "2026-03-10", Met);
        yield return new(Set, "kz-p18-experience", "a day short", new Person().Worked("3412-0-008", S), "2026-03-09", NotMet, "2026-03-10");
        yield return new(Set, "kz-p18-experience", "any post", new Person().Worked("1210-0-040", S, rate: 0.1m), "2026-03-10", Met);
        yield return new(Set, "kz-p18-experience", "another sector", new Person().Worked("3412-0-008", S, sector: "other"), "2026-03-10", NotMet);
        yield return new(Set, "kz-p18-experience", "two posts at once", new Person().Worked("3412-0-008", S, "2023-03-10").Worked("3412-0-005", S, "2023-03-10"), "2026-03-10", NotMet);
        // a whole year is missing in between: 2021, 365 days
        yield return new(Set, "kz-p18-experience", "a break", new Person().Worked("3412-0-008", S, "2021-01-01").Worked("3412-0-008", "2022-01-01"), "2026-03-10", NotMet, "2027-03-10");
        yield return new(Set, "kz-p18-experience", "start not known", new Person().Worked("3412-0-008", null), "2026-03-10", NotKnown);
        yield return new(Set, "kz-p18-experience", "enough without the post of unknown start", new Person().Worked("3412-0-008", null).Worked("3412-0-008", S), "2026-03-10", Met);
        yield return new(Set, "kz-p18-experience", "from a leap day", new Person().Worked("3412-0-008", "2016-02-29"), "2023-02-28", NotMet, "2023-03-01");
        yield return new(Set, "kz-p18-certificate", "certificate", new Person().Trained("management", "sectoral-social-management", "2026-03-10"), "2026-03-10", Met);
        yield return new(Set, "kz-p18-certificate", "another subject", new Person().Trained("management", "case-management", "2026-03-10"), "2026-03-10", NotMet);
        yield return new(Set, "kz-p18-certificate", "no date", new Person().Trained("management", "sectoral-social-management", null), "2026-03-10", NotKnown);
        foreach (var level in new[] { "doctorate", "candidate-of-sciences", "doctor-of-sciences" })
            yield return new(Set, "kz-p18-education", level, new Person().Studied(level, "social-work"), S, Met);
        yield return new(Set, "kz-p18-education", "a master", new Person().Studied("master", "social-work"), S, NotMet);
        yield return new(Set, "kz-p18-education", "another field", new Person().Studied("doctorate", "nursing"), S, NotMet);

        yield return new(Set, Set, "degree, service and certificate", Doctor().Worked("3412-0-008", S).Trained("management", "sectoral-social-management", "2026-03-10"), "2026-03-10", Met);
        yield return new(Set, Set, "service without certificate", Doctor().Worked("3412-0-008", S), "2026-03-10", NotMet);
        yield return new(Set, Set, "certificate without service", Doctor().Trained("management", "sectoral-social-management", "2026-03-10"), "2026-03-10", NotMet);
        yield return new(Set, Set, "certificate to come and a day short", Doctor().Worked("3412-0-008", S).Trained("management", "sectoral-social-management", "2026-03-12"), "2026-03-09", NotMet, "2026-03-12");

        static Person Doctor() => new Person().Studied("doctorate", "social-work");
    }

    private static Person Post(string occupation, string category = "highest", string from = S, string? until = null, string sector = "social-protection", decimal rate = 1) =>
        new Person().Worked(occupation, from, until, rate, sector).Held(category, occupation, from);
}
