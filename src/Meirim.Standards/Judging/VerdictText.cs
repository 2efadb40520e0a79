using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>
/// A verdict as lines of text: codes and arguments, no sentences. The sentences in four languages are in
/// <c>verdict.texts.json</c>, beside this file; <see cref="VerdictTexts"/> says them. What each code's arguments are is
/// written where it is made, below and in <see cref="AskedText"/>.
/// </summary>
/// <param name="Asked">What the clause asks: <c>asked.…</c></param>
/// <param name="Details">Narrower terms of it: <c>detail.…</c></param>
/// <param name="Outcome"><c>verdict.met</c>, <c>verdict.not-met</c>, <c>verdict.not-known</c>.</param>
/// <param name="Missing">What is missing or unclear: <c>missing.…</c>, <c>unclear.…</c></param>
/// <param name="When"><c>verdict.earliest</c> {0 day} or <c>verdict.not-by-time</c>; null when met.</param>
/// <param name="Clause"><c>verdict.clause</c> {0 act, 1 paragraph} or <c>verdict.clause.act</c> {0 act}.</param>
/// <param name="Remarks"><c>verdict.confidence.medium</c>, <c>verdict.confidence.low</c>, <c>note.…</c></param>
public sealed record VerdictText(
    TextLine Asked, EquatableList<TextLine> Details, TextLine Outcome, EquatableList<TextLine> Missing,
    TextLine? When, TextLine Clause, EquatableList<TextLine> Remarks)
{
    /// <summary>The lines for one node; the parts of an "all of" or "any of" have their own.</summary>
    public static VerdictText Of(Verdict verdict)
    {
        var (asked, details) = AskedText.Of(verdict.Requirement);
        var outcome = verdict.Outcome switch
        {
            Judging.Outcome.Met => "verdict.met",
            Judging.Outcome.NotMet => "verdict.not-met",
            Judging.Outcome.NotKnown => "verdict.not-known",
        };
        return new VerdictText(asked, details, Line(outcome), [.. verdict.Missing.Select(Say)],
            verdict.IsMet ? null : verdict.EarliestDay is { } day ? Line("verdict.earliest", Day(day)) : Line("verdict.not-by-time"),
            SayClause(verdict.Clause), [.. RemarksOn(verdict.Requirement)]);
    }

    internal static TextLine Line(string code, params ReadOnlySpan<TextArgument> arguments) => new(code, [.. arguments]);

    internal static TextArgument Number(decimal value) =>
        new(TextArgumentKind.Number, value.ToString("0.##", CultureInfo.InvariantCulture));

    internal static TextArgument Day(DateOnly day) =>
        new(TextArgumentKind.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static TextArgument Time(Duration duration) => new(TextArgumentKind.Time, duration.ToString());

    internal static TextArgument Codes(TextArgumentKind kind, IEnumerable<string> codes) => new(kind, string.Join(',', codes));

    internal static TextArgument Code(TextArgumentKind kind, string code) => new(kind, code);

    public static TextLine SayClause(Clause clause) => clause.Paragraph is { } paragraph
        ? Line("verdict.clause", Code(TextArgumentKind.Act, clause.Act), Code(TextArgumentKind.Plain, paragraph))
        : Line("verdict.clause.act", Code(TextArgumentKind.Act, clause.Act));

    private static TextLine Say(Missing missing) => missing switch
    {
        // {0} what is left, {1} what counts so far
        MissingService m => Line("missing.service", Time(m.Left), Time(m.Served)),
        // {0} hours, {1} last day
        MissingHours { By: { } by } m => Line("missing.hours.by", Number(m.Hours), Day(by)),
        MissingHours m => Line("missing.hours", Number(m.Hours)),
        // {0} sessions, {1} last day
        MissingSessions m => Line("missing.sessions", Number(m.Sessions), Day(m.By)),
        MissingEducation => Line("missing.education"),
        MissingRetraining => Line("missing.retraining"),
        MissingCertificate => Line("missing.certificate"),
        MissingRecognition => Line("missing.recognition"),
        MissingTest => Line("missing.test"),
        MissingCategory => Line("missing.category"),
        // {0} sanction, {1} first day without it
        StandingSanction { Until: { } until } m => Line("missing.sanction-until", Code(TextArgumentKind.Sanctions, m.Type), Day(until)),
        StandingSanction m => Line("missing.sanction", Code(TextArgumentKind.Sanctions, m.Type)),
        Unclear m => Line(m.Part switch
        {
            UnclearPart.Start => "unclear.start",
            UnclearPart.Speciality => "unclear.speciality",
            UnclearPart.Hours => "unclear.hours",
            UnclearPart.CreditPoints => "unclear.credit-points",
            UnclearPart.Sessions => "unclear.sessions",
        }),
        _ => throw new InvalidOperationException($"No text for {missing.GetType().Name}."),
    };

    public static IEnumerable<TextLine> RemarksOn(Requirement requirement)
    {
        if (requirement.Confidence == Confidence.Medium) yield return Line("verdict.confidence.medium");
        if (requirement.Confidence == Confidence.Low) yield return Line("verdict.confidence.low");
        if (requirement.Note is { } note) yield return Line(note);
    }
}
