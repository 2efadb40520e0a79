using FsCheck;
using FsCheck.Fluent;
using Meirim.Standards.Records;
using Record = Meirim.Standards.Records.Record;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Random records of the kind that the law looks at, between 2014 and 2027.</summary>
internal static class GeneratedRecords
{
    private static readonly DateOnly First = new(2014, 1, 1);
    private static readonly string[] Occupations =
        ["3412-0-008", "3412-0-011", "3412-0-009", "3412-0-005", "2635-3-001", "2635-8-002", "1344-0-004", "5320-2-003", "2643-9-009"];

    private static readonly string[] Ladders = ["3412-0-008", "3412-0-011", "3412-0-005", "2635-3-001"];

    public static Gen<DateOnly> Day { get; } = Gen.Choose(0, 365 * 13).Select(First.AddDays);

    public static Gen<Fact> Education { get; } = OfDay(
        from level in Gen.Elements("general-secondary", "vocational", "post-secondary", "bachelor", "master", "doctorate")
        from speciality in Gen.Elements("social-work", "nursing", "primary-education", "pedagogy-psychology", "services", "other")
        select (FactBody)new Education(level, speciality));

    public static Gen<Fact> Employment { get; } = OverTime(
        from occupation in Gen.Elements(Occupations)
        from sector in Gen.Elements("social-protection", "social-protection", "social-protection", "other")
        from rate in Gen.Elements(1m, 1m, 0.5m, 0.25m)
        select (FactBody)new Employment(occupation, null, "Centre", sector, rate), longest: 3000);

    public static Gen<Fact> Category { get; } = OverTime(
        from occupation in Gen.Elements(Ladders)
        from value in Gen.Elements("second", "first", "highest")
        select (FactBody)new Category(occupation, value), longest: 2500);

    public static Gen<Fact> Training { get; } = OfDay(
        from type in Gen.Elements("retraining", "short-course", "management")
        from subject in Gen.Elements("social-work", "sign-language", "sectoral-social-management", "social-care")
        select (FactBody)new Training(type, subject));

    public static Gen<Fact> Fact { get; } = Gen.Frequency(
        (2, Education), (5, Employment), (4, Category), (1, Training));

    public static Gen<Record> Record { get; } =
        from count in Gen.Choose(0, 9)
        from facts in Fact.ArrayOf(count)
        select new Record("KZ-0000000-0", Numbered(facts));

    public static Fact[] Numbered(IEnumerable<Fact> facts) =>
        [.. facts.Select((f, i) => f with { Id = new Guid(i + 1, 0, 0, new byte[8]) })];

    private static Gen<Fact> OfDay(Gen<FactBody> bodies) =>
        from body in bodies
        from day in Start
        select new Fact(Guid.Empty, body, day, null, DateTimeOffset.UnixEpoch);

    private static Gen<Fact> OverTime(Gen<FactBody> bodies, int longest) =>
        from body in bodies
        from day in Start
        from length in Gen.Choose(1, longest)
        from lasts in Gen.Elements(true, false, false)
        select new Fact(Guid.Empty, body, day, lasts ? null : (day ?? First).AddDays(length), DateTimeOffset.UnixEpoch);

    private static Gen<DateOnly?> Start => Gen.Frequency(
        (9, Day.Select(d => (DateOnly?)d)), (1, Gen.Constant<DateOnly?>(null)));
}
