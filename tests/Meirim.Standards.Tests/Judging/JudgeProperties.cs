using FsCheck;
using FsCheck.Fluent;
using Meirim.Standards.Judging;
using Meirim.Standards.Records;
using Meirim.Standards.Tests.Country;
using Outcome = Meirim.Standards.Judging.Outcome;
using Record = Meirim.Standards.Records.Record;

namespace Meirim.Standards.Tests.Judging;

/// <summary>What must hold of every record.</summary>
public class JudgeProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1500);

    [Fact]
    public void A_longer_employment_never_makes_an_outcome_worse() =>
        Hold(from record in GeneratedRecords.Record
             from day in GeneratedRecords.Day
             from earlier in Gen.Choose(0, 900)
             from later in Gen.Choose(0, 900)
             select (record, day, earlier, later), x =>
        {
            for (var i = 0; i < x.record.Facts.Count; i++)
            {
                if (x.record.Facts[i] is not { Body: Employment } job) continue;
                Fact longer = job with { From = job.From?.AddDays(-x.earlier), Until = job.Until?.AddDays(x.later) };
                NeverWorse(x.record, x.record with { Facts = [.. x.record.Facts.Select(f => f.Id == job.Id ? longer : f)] }, x.day);
            }
        });

    [Fact]
    public void One_more_employment_never_makes_an_outcome_worse() =>
        Hold(from record in GeneratedRecords.Record
             from more in GeneratedRecords.Employment
             from day in GeneratedRecords.Day
             select (record, more, day), x => NeverWorse(x.record, x.record.With(x.more), x.day));

    [Fact]
    public void One_more_education_or_training_never_makes_an_outcome_worse() =>
        Hold(from record in GeneratedRecords.Record
             from more in Gen.OneOf(GeneratedRecords.Education, GeneratedRecords.Training)
             from day in GeneratedRecords.Day
             select (record, more, day), x => NeverWorse(x.record, x.record.With(x.more), x.day));

    [Fact]
    public void The_order_of_the_facts_means_nothing() =>
        Hold(from record in GeneratedRecords.Record
             from shuffled in Gen.Shuffle<Fact>([.. record.Facts])
             from day in GeneratedRecords.Day
             select (record, shuffled, day), x =>
        {
            foreach (var set in DataFolder.Kazakhstan.Requirements)
                Judge.Assess(set, x.record with { Facts = x.shuffled }, x.day, DataFolder.Kazakhstan)
                    .ShouldBe(Judge.Assess(set, x.record, x.day, DataFolder.Kazakhstan));
        });

    [Fact]
    public void The_promised_day_is_the_first_on_which_it_is_met() =>
        Hold(from record in GeneratedRecords.Record
             from day in GeneratedRecords.Day
             from some in Gen.Choose(1, 4000)
             select (record, day, some), x =>
        {
            foreach (var set in DataFolder.Kazakhstan.Requirements)
            {
                var verdict = Judge.Assess(set, x.record, x.day, DataFolder.Kazakhstan);
                foreach (var node in verdict.All())
                {
                    node.IsMet.ShouldBe(node.EarliestDay == x.day);
                    if (node.EarliestDay is { } promised)
                    {
                        promised.ShouldBeGreaterThanOrEqualTo(x.day);
                        On(promised, node).IsMet.ShouldBeTrue();
                        if (promised == x.day) continue;
                        On(promised.AddDays(-1), node).IsMet.ShouldBeFalse();
                        var between = x.day.AddDays(x.some % (promised.DayNumber - x.day.DayNumber));
                        On(between, node).IsMet.ShouldBeFalse();
                    }
                    else
                    {
                        On(x.day.AddDays(x.some), node).IsMet.ShouldBeFalse();
                    }
                }
            }

            Verdict On(DateOnly day, Verdict node) => Judge.Assess(node.Requirement, x.record, day, DataFolder.Kazakhstan);
        });

    [Fact]
    public void What_was_known_before_a_supersession_gives_the_verdict_of_then() =>
        Hold(from record in GeneratedRecords.Record.Where(r => r.Facts.Count > 0)
             from at in Gen.Choose(0, record.Facts.Count - 1)
             from other in GeneratedRecords.Fact
             from day in GeneratedRecords.Day
             select (record, at, other, day), x =>
        {
            var moment = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
            var later = x.record with
            {
                Facts =
                [
                    .. x.record.Facts.Select((f, i) => i == x.at ? f with { SupersededAt = moment } : f),
                    x.other with { Id = new Guid(99, 0, 0, new byte[8]), RecordedAt = moment },
                ],
            };
            foreach (var set in DataFolder.Kazakhstan.Requirements)
            {
                var then = Judge.Assess(set, x.record, x.day, DataFolder.Kazakhstan);
                Judge.Assess(set, later.AsKnownAt(moment.AddSeconds(-1)), x.day, DataFolder.Kazakhstan).ShouldBe(then);
                Judge.Assess(set, later.Current(), x.day, DataFolder.Kazakhstan)
                    .ShouldBe(Judge.Assess(set, later, x.day, DataFolder.Kazakhstan));
            }
        });

    [Fact]
    public void Filling_in_what_was_not_known_never_contradicts_a_certain_verdict() =>
        Hold(from record in GeneratedRecords.Record
             from day in GeneratedRecords.Day
             from start in GeneratedRecords.Day
             select (record, day, start), x =>
        {
            var filled = x.record with
            {
                Facts = [.. x.record.Facts.Select(f => f.From is not null ? f
                    : f with { From = f.Until < x.start ? f.Until.Value.AddDays(-1) : x.start })],
            };
            foreach (var set in DataFolder.Kazakhstan.Requirements)
            {
                var before = Judge.Assess(set, x.record, x.day, DataFolder.Kazakhstan).Outcome;
                if (before != Outcome.NotKnown) Judge.Assess(set, filled, x.day, DataFolder.Kazakhstan).Outcome.ShouldBe(before, set.Id);
            }
        });

    private static void NeverWorse(Record before, Record after, DateOnly on)
    {
        foreach (var set in DataFolder.Kazakhstan.Requirements)
            ((int)Judge.Assess(set, after, on, DataFolder.Kazakhstan).Outcome)
                .ShouldBeGreaterThanOrEqualTo((int)Judge.Assess(set, before, on, DataFolder.Kazakhstan).Outcome, set.Id);
    }

    private static void Hold<T>(Gen<T> gen, Action<T> check) => Prop.ForAll(gen.ToArbitrary(), check).Check(Often);
}
