using Meirim.Standards.Records;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>Judges what is held over a period: test results, categories, recognised qualifications, freedom from sanctions.</summary>
internal static class PeriodJudge
{
    public static Missing? Weigh(TestPassed asked, in JudgedCase judged, ref Evidence evidence)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is { SupersededAt: null, Body: TestResult { Passed: true } test }
                && (asked.Round is null || string.Equals(asked.Round, test.Round, StringComparison.Ordinal)))
                Add(fact, judged, ref evidence);
        }
        return evidence.Sure.Has(judged.Day) ? null : new MissingTest(asked.Round);
    }

    public static Missing? Weigh(CategoryHeld asked, in JudgedCase judged, ref Evidence evidence)
    {
        var rank = judged.Country.RankOfCategory(asked.Value);
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is not { SupersededAt: null, Body: Category category }) continue;
            if (!JudgedCase.Accepts(asked.Occupations, category.Occupation)) continue;
            if (asked.Ladder is not null
                && !string.Equals(asked.Ladder, judged.Country.LadderOf(category.Occupation), StringComparison.Ordinal)) continue;
            var held = judged.Country.RankOfCategory(category.Value);
            if (held == rank || (asked.OrHigher && held > rank)) Add(fact, judged, ref evidence);
        }
        return evidence.Sure.Has(judged.Day) ? null : new MissingCategory(asked.Value, asked.OrHigher);
    }

    public static Missing? Weigh(QualificationRecognised asked, in JudgedCase judged, ref Evidence evidence)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is { SupersededAt: null, Body: RecognisedQualification qualification }
                && JudgedCase.Accepts(asked.Occupations, qualification.Occupation))
                Add(fact, judged, ref evidence);
        }
        return evidence.Sure.Has(judged.Day) ? null : new MissingRecognition(asked.Occupations);
    }

    public static Missing? Weigh(NoSanction asked, in JudgedCase judged, ref Evidence evidence)
    {
        var barred = Days.None;
        var surelyBarred = false;
        Fact? longest = null;
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is not { SupersededAt: null, Body: Sanction sanction } || !JudgedCase.Accepts(asked.Types, sanction.Type)) continue;
            var span = JudgedCase.SpanOf(fact);
            barred = barred.Or(span);
            if (judged.Day < span.From || judged.Day >= span.Until) continue;
            if (fact.From is null)
            {
                evidence.Unclear(fact.Id, UnclearPart.Start);
                continue;
            }
            evidence.Counts(fact.Id);
            surelyBarred = true;
            if (longest is null || IsLonger(fact, longest)) longest = fact;
        }
        evidence.Sure = barred.Not();
        evidence.Possible = !surelyBarred;
        return longest is { Body: Sanction standing } ? new StandingSanction(standing.Type, longest.Until) : null;
    }

    // of two that last equally long the one with the smaller identity speaks: the order of the facts means nothing
    private static bool IsLonger(Fact one, Fact other)
    {
        var (a, b) = (JudgedCase.SpanOf(one).Until, JudgedCase.SpanOf(other).Until);
        return a > b || (a == b && one.Id.CompareTo(other.Id) < 0);
    }

    private static void Add(Fact fact, in JudgedCase judged, ref Evidence evidence)
    {
        var span = JudgedCase.SpanOf(fact);
        if (fact.From is not null) evidence.Meets(fact.Id, span);
        else if (judged.Day < span.Until) evidence.Perhaps(fact.Id, UnclearPart.Start);
    }
}
