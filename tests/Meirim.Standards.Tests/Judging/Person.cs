using System.Globalization;
using Meirim.Standards.Records;
using Record = Meirim.Standards.Records.Record;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Builds a record fact by fact. Days are written 2020-03-10; null is "no document tells".</summary>
internal sealed class Person
{
    private readonly List<Fact> _facts = [];

    public Record Record => new("KZ-0000000-0", _facts);

    public Guid Last => _facts[^1].Id;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Person Studied(string level, string speciality, string? on = "2012-07-01", decimal? points = null, string? until = null) =>
        Add(new Education(level, speciality, CreditPoints: points), on, until);

    public Person Worked(string occupation, string? from, string? until = null, decimal rate = 1, string sector = "social-protection") =>
        Add(new Employment(occupation, null, "Centre", sector, rate), from, until);

    public Person Held(string category, string occupation, string? from, string? until = null) =>
        Add(new Category(occupation, category), from, until);

    public Person Trained(string type, string subject, string? on, decimal? hours = null) =>
        Add(new Training(type, subject, Hours: hours), on, null);

    public Person Supervised(int sessions, string? on, string? until = null, string type = "group") =>
        Add(new Supervision(type, sessions), on, until);

    public Person Passed(string round, string? from, string? until = null, bool passed = true) =>
        Add(new TestResult(round, passed), from, until);

    public Person Recognised(string occupation, string? from, string? until = null) =>
        Add(new RecognisedQualification(occupation), from, until);

    public Person Sanctioned(string type, string? from, string? until = null) =>
        Add(new Sanction(type, "Ministry", "order"), from, until);

    public Person Add(FactBody body, string? from, string? until)
    {
        _facts.Add(new Fact(new Guid(_facts.Count + 1, 0, 0, new byte[8]), body,
            from is null ? null : Day(from), until is null ? null : Day(until), DateTimeOffset.UnixEpoch));
        return this;
    }
}
