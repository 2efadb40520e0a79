using FsCheck;
using FsCheck.Fluent;
using Meirim.Standards.Judging;

namespace Meirim.Standards.Tests.Judging;

/// <summary>The algebra of day sets against plain sets of numbers.</summary>
public class DaysTests
{
    private const int Far = 60;

    private static Gen<Days> Sets =>
        from spans in (from a in Gen.Choose(0, 40) from b in Gen.Choose(0, 45) select new Span(a, b)).ArrayOf()
        select Days.Of(spans[..Math.Min(spans.Length, 5)]);

    [Fact]
    public void And_or_not_and_before_mean_what_they_mean_for_sets() =>
        Prop.ForAll((from a in Sets from b in Sets from day in Gen.Choose(0, 50) select (a, b, day)).ToArbitrary(), x =>
        {
            for (var day = 0; day < Far; day++)
            {
                x.a.And(x.b).Has(day).ShouldBe(x.a.Has(day) && x.b.Has(day));
                x.a.Or(x.b).Has(day).ShouldBe(x.a.Has(day) || x.b.Has(day));
                x.a.Not().Has(day).ShouldBe(!x.a.Has(day));
                x.a.Before(x.day).Has(day).ShouldBe(x.a.Has(day) && day < x.day);
            }
            x.a.FirstOn(x.day).ShouldBe(Enumerable.Range(x.day, Far).Where(x.a.Has).Select(d => (int?)d).FirstOrDefault());
            x.a.Not().Not().Has(x.day).ShouldBe(x.a.Has(x.day));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void The_spans_of_a_set_are_in_order_and_do_not_touch() =>
        Prop.ForAll((from a in Sets from b in Sets select a.Or(b)).ToArbitrary(), days =>
        {
            for (var i = 0; i < days.Count; i++)
            {
                days[i].IsEmpty.ShouldBeFalse();
                if (i > 0) days[i].From.ShouldBeGreaterThan(days[i - 1].Until);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
