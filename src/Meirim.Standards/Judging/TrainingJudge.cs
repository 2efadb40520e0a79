using Meirim.Standards.Records;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>Judges certificates of training, and re-training that a core education makes needless.</summary>
internal static class TrainingJudge
{
    // the type of training that the law calls re-training; the loader demands it of every country that asks re-training
    private static readonly EquatableList<string> RetrainingOnly = ["retraining"];

    public static Missing? Weigh(RetrainingDone asked, in JudgedCase judged, ref Evidence evidence)
    {
        Certificates(RetrainingOnly, asked.Subjects, judged, ref evidence);
        if (asked.CoreSpecialities.Count > 0) CoreEducation(asked, judged, ref evidence);
        return evidence.Sure.Has(judged.Day) ? null : new MissingRetraining(asked.Subjects);
    }

    public static Missing? Weigh(CertificateHeld asked, in JudgedCase judged, ref Evidence evidence)
    {
        Certificates(asked.Types, asked.Subjects, judged, ref evidence);
        return evidence.Sure.Has(judged.Day) ? null : new MissingCertificate(asked.Types, asked.Subjects);
    }

    private static void CoreEducation(RetrainingDone asked, in JudgedCase judged, ref Evidence evidence)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is not { SupersededAt: null, Body: Education education }) continue;
            if (!EducationJudge.IsLevel(education.Level, asked.CoreLevels, orHigher: true, judged.Country)) continue;
            var core = EducationJudge.IsSpeciality(education.Speciality, asked.CoreSpecialities, judged.Country);
            if (core is not false) Add(fact, core is null ? UnclearPart.Speciality : UnclearPart.Start, core is true, judged, ref evidence);
        }
    }

    private static void Certificates(
        EquatableList<string> types, EquatableList<string> subjects, in JudgedCase judged, ref Evidence evidence)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is { SupersededAt: null, Body: Training training }
                && JudgedCase.Accepts(types, training.Type) && JudgedCase.Accepts(subjects, training.Subject))
                Add(fact, UnclearPart.Start, isClear: true, judged, ref evidence);
        }
    }

    private static void Add(Fact fact, UnclearPart part, bool isClear, in JudgedCase judged, ref Evidence evidence)
    {
        var span = JudgedCase.SpanOf(fact);
        if (isClear && fact.From is not null) evidence.Meets(fact.Id, span);
        else if (span.From <= judged.Day && judged.Day < span.Until) evidence.Perhaps(fact.Id, part);
    }
}
