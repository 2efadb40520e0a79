using Meirim.Standards.Country;
using Meirim.Standards.Records;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>
/// Judges a record against the law. Pure: the same record, day and country give the same verdict, the order of the facts
/// means nothing, nothing is stored. The rules on time are in <c>docs/decisions/010</c> to <c>017</c>.
/// <para>
/// A superseded fact is not looked at. To judge as the register stood at a moment, give it <see cref="Record.AsKnownAt"/>.
/// To ask "what if", give it <see cref="Record.With"/>.
/// </para>
/// </summary>
public static class Judge
{
    /// <summary>The verdict on a requirement set. Whether the set is in force on the day is the caller's question.</summary>
    public static Verdict Assess(RequirementSet set, Record record, DateOnly on, CountryData country) =>
        Assess(set.Tree, record, on, country);

    /// <summary>The verdict on a requirement tree.</summary>
    /// <param name="on">The day. A fact that begins later does not count; service counts through the day before.</param>
    public static Verdict Assess(Requirement requirement, Record record, DateOnly on, CountryData country) =>
        Node(requirement, new JudgedCase(record, on, country), out _);

    private static Verdict Node(Requirement node, in JudgedCase judged, out Days sure)
    {
        switch (node)
        {
            case AllOf all: return Parts(all, all.Parts, judged, everyOne: true, out sure);
            case AnyOf any: return Parts(any, any.Parts, judged, everyOne: false, out sure);
        }
        var evidence = new Evidence(judged.Day);
        Missing? missing = null;
        switch (node)
        {
            case EducationHeld r: missing = EducationJudge.Weigh(r, judged, ref evidence); break;
            case ExperienceOf r: missing = ExperienceJudge.Weigh(r, judged, ref evidence); break;
            case RetrainingDone r: missing = TrainingJudge.Weigh(r, judged, ref evidence); break;
            case CertificateHeld r: missing = TrainingJudge.Weigh(r, judged, ref evidence); break;
            case TrainingHours r: missing = AmountJudge.Weigh(r, judged, ref evidence); break;
            case SupervisionSessions r: missing = AmountJudge.Weigh(r, judged, ref evidence); break;
            case TestPassed r: missing = PeriodJudge.Weigh(r, judged, ref evidence); break;
            case CategoryHeld r: missing = PeriodJudge.Weigh(r, judged, ref evidence); break;
            case QualificationRecognised r: missing = PeriodJudge.Weigh(r, judged, ref evidence); break;
            case NoSanction r: missing = PeriodJudge.Weigh(r, judged, ref evidence); break;
            default: throw new InvalidOperationException($"No judge for {node.Kind}.");
        }
        sure = evidence.Sure;
        return Leaf(node, judged.On, ref evidence, missing);
    }

    private static Verdict Leaf(Requirement node, DateOnly on, ref Evidence evidence, Missing? missing)
    {
        var outcome = evidence.Outcome;
        return new Verdict(node, on, outcome,
            outcome == Outcome.NotKnown ? evidence.Perhapses : evidence.Surely,
            outcome switch
            {
                Outcome.Met => EquatableList<Missing>.Empty,
                Outcome.NotKnown => evidence.Unclarities,
                Outcome.NotMet => missing is null ? EquatableList<Missing>.Empty : new EquatableList<Missing>([missing], owned: true),
            },
            DayOf(evidence.Sure.FirstOn(evidence.On)), EquatableList<Verdict>.Empty);
    }

    private static Verdict Parts(
        Requirement node, EquatableList<Requirement> parts, in JudgedCase judged, bool everyOne, out Days sure)
    {
        var verdicts = new Verdict[parts.Count];
        sure = everyOne ? Days.Always : Days.None;
        var outcome = everyOne ? Outcome.Met : Outcome.NotMet;
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Node(parts[i], judged, out var days);
            sure = everyOne ? sure.And(days) : sure.Or(days);
            if (everyOne ? verdicts[i].Outcome < outcome : verdicts[i].Outcome > outcome) outcome = verdicts[i].Outcome;
        }
        return new Verdict(node, judged.On, outcome, EquatableList<Guid>.Empty, EquatableList<Missing>.Empty,
            DayOf(sure.FirstOn(judged.Day)), new EquatableList<Verdict>(verdicts, owned: true));
    }

    private static DateOnly? DayOf(int? day) => day is { } number ? DateOnly.FromDayNumber(number) : null;
}
