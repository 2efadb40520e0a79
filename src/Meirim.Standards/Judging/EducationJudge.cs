using Meirim.Standards.Country;
using Meirim.Standards.Records;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>Judges education: level, speciality, credit points.</summary>
internal static class EducationJudge
{
    public static Missing? Weigh(EducationHeld asked, in JudgedCase judged, ref Evidence evidence)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is { SupersededAt: null, Body: Education education }
                && IsLevel(education.Level, asked.Levels, asked.OrHigher, judged.Country))
                Weigh(asked, fact, education, judged, ref evidence);
        }
        return evidence.Sure.Has(judged.Day)
            ? null
            : new MissingEducation(asked.Levels, asked.Specialities, asked.OrHigher, asked.CreditPoints);
    }

    private static void Weigh(
        EducationHeld asked, Fact fact, Education education, in JudgedCase judged, ref Evidence evidence)
    {
        var speciality = IsSpeciality(education.Speciality, asked.Specialities, judged.Country);
        if (speciality is false || education.CreditPoints < asked.CreditPoints) return;

        var span = JudgedCase.SpanOf(fact);
        if (asked.ValidMonths is { } months && fact.From is not null)
            span = new Span(span.From, Math.Min(span.Until, CalendarMonths.Complete(span.From, months)));
        UnclearPart? unclear =
            speciality is null ? UnclearPart.Speciality
            : asked.CreditPoints is not null && education.CreditPoints is null ? UnclearPart.CreditPoints
            : fact.From is null ? UnclearPart.Start
            : null;
        if (unclear is null) evidence.Meets(fact.Id, span);
        else if (span.From <= judged.Day && judged.Day < span.Until) evidence.Perhaps(fact.Id, unclear.Value);
    }

    /// <summary>True when the level is one of those asked, or higher where higher ones serve.</summary>
    public static bool IsLevel(string level, EquatableList<string> asked, bool orHigher, CountryData country)
    {
        if (JudgedCase.Accepts(asked, level)) return true;
        if (!orHigher) return false;
        var rank = country.RankOfLevel(level);
        foreach (var one in asked.AsSpan())
            if (rank > country.RankOfLevel(one)) return true;
        return false;
    }

    /// <summary>
    /// True when the speciality is one of those asked or belongs to such a field; null when it is itself a wider field in
    /// which one of those asked lies, so that only the diploma can tell; else false.
    /// </summary>
    public static bool? IsSpeciality(string speciality, EquatableList<string> asked, CountryData country)
    {
        if (asked.Count == 0) return true;
        var wider = false;
        foreach (var one in asked.AsSpan())
        {
            if (country.BelongsTo(speciality, one)) return true;
            wider |= country.BelongsTo(one, speciality);
        }
        return wider ? null : false;
    }
}
