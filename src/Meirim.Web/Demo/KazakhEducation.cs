namespace Meirim.Web.Demo;

/// <summary>
/// Schooling. About four in five social workers have no core education (domain notes: about ten thousand of 12 704);
/// part of them has a speciality that the cards list beside social work, part none of them.
/// </summary>
internal static class KazakhEducation
{
    private static readonly Lot<string> CareLevels = new([("primary", 2), ("basic-secondary", 14), ("general-secondary", 38), ("vocational-worker", 16), ("vocational", 22), ("bachelor", 8)]);
    private static readonly Lot<string> MidLevels = new([("general-secondary", 3), ("vocational-worker", 12), ("vocational", 52), ("post-secondary", 9), ("bachelor", 17), ("specialist", 7)]);
    private static readonly Lot<string> CaseLevels = new([("vocational", 14), ("post-secondary", 40), ("bachelor", 34), ("specialist", 12)]);
    private static readonly Lot<string> HighLevels = new([("vocational", 9), ("post-secondary", 6), ("bachelor", 52), ("specialist", 24), ("residency", 3), ("master", 6)]);
    private static readonly Lot<string> HeadLevels = new([("bachelor", 46), ("specialist", 32), ("master", 21), ("candidate-of-sciences", 1)]);
    private static readonly Lot<string> ManagerLevels = new([("master", 34), ("doctorate", 34), ("candidate-of-sciences", 26), ("doctor-of-sciences", 6)]);

    private static readonly Lot<string> MidFields = new([("social-work", 20), ("nursing", 17), ("preschool-education", 9), ("primary-education", 9), ("additional-education", 3), ("physical-culture", 4), ("language-literature", 6), ("other", 32)]);
    private static readonly Lot<string> HighFields = new([("social-work", 30), ("pedagogy-psychology", 28), ("health-care", 14), ("nursing", 6), ("pedagogical-sciences", 4), ("other", 18)]);
    private static readonly Lot<string> HeadFields = new([("social-work", 34), ("pedagogy-psychology", 18), ("health-care", 16), ("social-sciences", 14), ("other", 18)]);

    /// <summary>Writes one or two diplomas and returns the day of the last.</summary>
    public static DateOnly Write(DemoDraft draft, string occupation, DateOnly born, int age)
    {
        var (levels, fields) = occupation switch
        {
            KazakhWorkforce.Manager => (ManagerLevels, HeadFields),
            _ when occupation[0] == '1' => (HeadLevels, HeadFields),
            _ when occupation.StartsWith("2635", StringComparison.Ordinal) => (HighLevels, HighFields),
            KazakhWorkforce.CaseManager => (CaseLevels, MidFields),
            _ when occupation.StartsWith("3412", StringComparison.Ordinal) => (MidLevels, MidFields),
            _ => (CareLevels, MidFields),
        };
        var level = levels.Draw(draft.Dice);
        var field = Schooling(level) ? null : fields.Draw(draft.Dice);
        if (age < AgeAt(level) + 1) level = age < 21 ? "general-secondary" : "vocational";
        if (Schooling(level)) field = null;

        var day = Diploma(born, AgeAt(level) + (draft.Chance(0.25) ? draft.Dice.Between(0, Math.Max(0, Math.Min(12, age - AgeAt(level) - 2))) : 0));
        if (day > draft.Today) day = draft.Today.AddDays(-200);
        // about one in seven has an earlier diploma of a lower level
        if (AgeAt(level) >= 22 && draft.Chance(0.15)) Add(draft, "vocational", MidFields.Draw(draft.Dice), Diploma(born, 19));
        if (AgeAt(level) >= 24) Add(draft, "bachelor", draft.Chance(0.7) ? field! : fields.Draw(draft.Dice), Diploma(born, 22));
        Add(draft, level, field ?? "other", draft.Chance(0.02) ? null : day);
        return day;
    }

    private static void Add(DemoDraft draft, string level, string field, DateOnly? day)
    {
        var school = Schooling(level);
        draft.Add(new Education(
            level, field,
            SpecialityText: school ? null : field == "other" ? draft.Dice.Of(
                draft.Say("Экономика", "Экономика"), draft.Say("Есеп және аудит", "Учёт и аудит"), draft.Say("Құқықтану", "Правоведение"),
                draft.Say("Тігін өндірісі", "Швейное производство"), draft.Say("Агрономия", "Агрономия"), draft.Say("Тарих", "История")) : null,
            Institution: school
                ? draft.Say($"№{draft.Dice.Between(1, 90)} орта мектеп", $"Средняя школа № {draft.Dice.Between(1, 90)}")
                : level is "vocational" or "vocational-worker" or "post-secondary"
                    ? draft.Dice.Of(draft.Say("Гуманитарлық колледж", "Гуманитарный колледж"), draft.Say("Педагогикалық колледж", "Педагогический колледж"), draft.Say("Медицина колледжі", "Медицинский колледж"))
                    : draft.Dice.Of(draft.Say("Өңірлік университет", "Региональный университет"), draft.Say("Педагогикалық университет", "Педагогический университет"), draft.Say("Гуманитарлық академия", "Гуманитарная академия")),
            Document: draft.Chance(0.9) ? draft.Dice.Of("ТКБ", "ЖБ", "БД") + " " + draft.Number(7) : null), day);
    }

    private static bool Schooling(string level) => level is "primary" or "basic-secondary" or "general-secondary";

    private static int AgeAt(string level) => level switch
    {
        "primary" => 11,
        "basic-secondary" => 15,
        "general-secondary" => 18,
        "vocational-worker" or "vocational" => 19,
        "post-secondary" => 21,
        "bachelor" or "specialist" => 22,
        "residency" or "master" => 25,
        _ => 30,
    };

    private static DateOnly Diploma(DateOnly born, int age) => new(born.Year + age, 6, 15 + born.Day % 14);
}
