using static Meirim.Standards.Judging.Outcome;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Cards 12 to 15: two ladders of categories. The same rows for every card and category.</summary>
internal static class LadderCases
{
    private sealed record Card(string Paragraph, string Occupation, string Other, string Stranger, string Level, string[] Specialities, string Core);

    private static readonly Card[] Cards =
    [
        new("12", "3412-0-011", "3412-0-008", "2635-3-001", "vocational-worker", ["social-work"], "social-work"),
        new("13", "3412-0-008", "3412-0-009", "3412-0-005", "vocational",
            ["social-work", "preschool-education", "additional-education", "primary-education", "physical-culture", "language-literature", "nursing"], "social-work"),
        new("14", "3412-0-005", "2635-8-004", "3412-0-008", "post-secondary",
            ["social-work", "preschool-education", "primary-education", "physical-culture", "language-literature", "vocational-training", "nursing"], "social-work"),
        new("15", "2635-3-001", "3412-0-005", "3412-0-011", "bachelor", ["social-work", "pedagogy-psychology", "health-care"], "social-work"),
    ];

    public static IEnumerable<ClauseCase> All() => Cards.SelectMany(c => (ClauseCase[])
    [
        .. Education(c), .. Ladder(c, "second", "none", 1), .. Ladder(c, "first", "second", 2), .. Ladder(c, "highest", "first", 3),
    ]);

    private static IEnumerable<ClauseCase> Education(Card c)
    {
        const string On = "2026-05-20";
        var (set, education, retraining) = ($"kz-p{c.Paragraph}-entry", $"kz-p{c.Paragraph}-education", $"kz-p{c.Paragraph}-retraining");
        foreach (var speciality in c.Specialities)
        {
            yield return new(set, education, speciality, new Person().Studied(c.Level, speciality), On, Met);
            yield return new(set, education, $"{speciality}, a higher level", new Person().Studied("doctorate", speciality), On, Met);
            yield return new(set, education, $"{speciality} at school only", new Person().Studied("general-secondary", speciality), On, NotMet);
            if (c.Paragraph == "12") continue;
            var isCore = speciality == c.Core;
            yield return new(set, retraining, $"{speciality} without re-training", new Person().Studied(c.Level, speciality), On, isCore ? Met : NotMet);
            yield return new(set, set, $"{speciality} with re-training", new Person().Studied(c.Level, speciality)
                .Trained("retraining", "social-work", "2025-12-01"), On, Met);
        }
        yield return new(set, education, "another speciality", new Person().Studied("doctorate", "other"), On, NotMet);
        yield return new(set, set, "another speciality, for the set", new Person().Studied("doctorate", "other"), On, NotMet);
        yield return new(set, education, "a diploma without date", new Person().Studied(c.Level, c.Core, on: null), On, NotKnown);
        yield return new(set, education, "a wider field", new Person().Studied(c.Level == "bachelor" ? "bachelor" : "doctorate", "services"), On, NotKnown);
        yield return new(set, set, "no experience is asked", new Person().Studied(c.Level, c.Core), On, Met);
        if (c.Paragraph == "12") yield break;
        yield return new(set, retraining, "a short course is no re-training", new Person().Trained("short-course", "social-work", "2025-01-01"), On, NotMet);
        yield return new(set, retraining, "re-training to come", new Person().Trained("retraining", "social-work", "2026-06-01"), On, NotMet, "2026-06-01");
        yield return new(set, retraining, "re-training without date", new Person().Trained("retraining", "social-work", null), On, NotKnown);
    }

    private static IEnumerable<ClauseCase> Ladder(Card c, string category, string below, int years)
    {
        var (set, node) = ($"kz-p{c.Paragraph}-{category}", $"kz-p{c.Paragraph}-{category}-experience");
        const string S = "2020-03-10";
        var done = ClauseCase.Add(S, years);
        var dayBefore = ClauseCase.Add(done, days: -1);

        yield return new(set, node, "just met", Start(), done, Met);
        yield return new(set, set, "just met, with the education", Start(), done, Met);
        yield return new(set, node, "one day short", Start(), dayBefore, NotMet, done);
        yield return new(set, set, "one day short, with the education", Start(), dayBefore, NotMet, done);
        yield return new(set, node, "ended on the last day needed", Start(until: done), ClauseCase.Add(done, 5), Met);
        yield return new(set, node, "ended a day too early", Start(until: dayBefore), ClauseCase.Add(done, 5), NotMet);
        yield return new(set, node, "two posts at once count once",
            Start(until: ClauseCase.Add(S, months: 6 * years)).Worked(c.Occupation, S, ClauseCase.Add(S, months: 6 * years)), done, NotMet);
        yield return new(set, node, "two posts that overlap without a gap", Start(until: ClauseCase.Add(S, months: 7))
            .Worked(c.Other, ClauseCase.Add(S, months: 5)), done, Met);
        yield return new(set, node, "a quarter of a post", Start(rate: 0.25m), done, Met);
        // the days of the break, 92 of them, are served later
        yield return new(set, node, "a break", Start(until: ClauseCase.Add(S, months: 6))
            .Worked(c.Occupation, ClauseCase.Add(S, months: 6, days: 92)), ClauseCase.Add(done, days: 91), NotMet, ClauseCase.Add(done, days: 92));
        yield return new(set, node, "another occupation of the ladder", new Person().Studied(c.Level, c.Core)
            .Worked(c.Other, S).HeldOrNone(below, c.Occupation, S), done, Met);
        yield return new(set, node, "the other ladder", new Person().Studied(c.Level, c.Core)
            .Worked(c.Stranger, S).HeldOrNone(below, c.Stranger, S), done, NotMet);
        yield return new(set, node, "start of the post not known", new Person().Studied(c.Level, c.Core)
            .Worked(c.Occupation, null).HeldOrNone(below, c.Occupation, S), done, NotKnown);
        yield return new(set, node, "post to come", new Person().Worked(c.Occupation, done).HeldOrNone(below, c.Occupation, done),
            dayBefore, NotMet, ClauseCase.Add(done, years));

        yield return new(set, node, "from a leap day: the day before", Start("2020-02-29"), $"{2020 + years}-02-28", NotMet, $"{2020 + years}-03-01");
        yield return new(set, node, "from a leap day", Start("2020-02-29"), $"{2020 + years}-03-01", Met);
        yield return new(set, node, "from a month's end", Start("2021-01-31"), $"{2021 + years}-01-31", Met);
        yield return new(set, node, "from a month's end: the day before", Start("2021-01-31"), $"{2021 + years}-01-30", NotMet, $"{2021 + years}-01-31");

        if (below == "none")
        {
            yield return new(set, node, "time with a category is no time without", Start().Held("second", c.Occupation, ClauseCase.Add(S, months: 6)), done, NotMet);
            yield return new(set, node, "a category of the other ladder does not matter", Start().Held("second", c.Stranger, ClauseCase.Add(S, months: 6)), done, Met);
            yield return new(set, node, "start of a category not known", Start().Held("second", c.Occupation, null), done, NotKnown);
            yield return new(set, node, "a category of unknown start that ended before", Start().Held("second", c.Occupation, null, S), done, Met);
            yield break;
        }
        yield return new(set, node, "no category", new Person().Studied(c.Level, c.Core).Worked(c.Occupation, S), done, NotMet);
        yield return new(set, node, "category a day later", new Person().Studied(c.Level, c.Core).Worked(c.Occupation, S)
            .Held(below, c.Occupation, ClauseCase.Add(S, days: 1)), done, NotMet, ClauseCase.Add(done, days: 1));
        yield return new(set, node, "the wrong category", new Person().Studied(c.Level, c.Core).Worked(c.Occupation, S)
            .Held(below == "second" ? "first" : "second", c.Occupation, S), done, NotMet);
        yield return new(set, node, "a category of the other ladder", new Person().Studied(c.Level, c.Core).Worked(c.Occupation, S)
            .Held(below, c.Stranger, S), done, NotMet);
        yield return new(set, node, "category that lapsed half way", new Person().Studied(c.Level, c.Core).Worked(c.Occupation, S)
            .Held(below, c.Occupation, S, ClauseCase.Add(S, months: 6)), done, NotMet);
        yield return new(set, node, "category that lapsed and was renewed", new Person().Studied(c.Level, c.Core).Worked(c.Occupation, S)
            .Held(below, c.Occupation, S, ClauseCase.Add(S, months: 6)).Held(below, c.Occupation, ClauseCase.Add(S, months: 6, days: 10)),
            ClauseCase.Add(done, days: 9), NotMet, ClauseCase.Add(done, days: 10));
        yield return new(set, node, "start of the category not known", new Person().Studied(c.Level, c.Core).Worked(c.Occupation, S)
            .Held(below, c.Occupation, null), done, NotKnown);
        yield return new(set, node, "a higher category took its place", Start()
            .Held(below == "second" ? "first" : "highest", c.Occupation, ClauseCase.Add(S, months: 6)), done, NotMet);

        Person Start(string from = S, string? until = null, decimal rate = 1) =>
            new Person().Studied(c.Level, c.Core).Worked(c.Occupation, from, until, rate).HeldOrNone(below, c.Occupation, from);
    }

    /// <summary>"None" is the absence of a fact.</summary>
    private static Person HeldOrNone(this Person person, string category, string occupation, string from) =>
        category == "none" ? person : person.Held(category, occupation, from);
}
