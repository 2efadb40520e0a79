using System.Collections.Frozen;
using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Web.Ui;

namespace Meirim.Web.Standards;

/// <summary>
/// Requirements and verdicts in the language of the request: what a clause asks, whether it is met, what is missing, by
/// which clause. The sentences come from <c>verdict.texts.json</c>, the names from the country's data.
/// </summary>
public sealed class VerdictWords(CountryData country, Dates dates)
{
    private readonly FrozenDictionary<string, VerdictTexts> _texts =
        Texts.Languages.ToFrozenDictionary(l => l, l => new VerdictTexts(l, country, dates.Say));

    /// <summary>What the requirement asks, e.g. "Length of service: 2 years or more".</summary>
    public string Title(Requirement requirement) => Say(AskedText.Of(requirement).Asked);

    /// <summary>Narrower terms of it: specialities, occupations, the category in which service counts.</summary>
    public IReadOnlyList<string> Details(Requirement requirement) => [.. AskedText.Of(requirement).Details.Select(Say)];

    /// <summary>How sure we are of the clause, and notes on it; empty for a plain clause.</summary>
    public IReadOnlyList<string> Remarks(Requirement requirement) => [.. VerdictText.RemarksOn(requirement).Select(Say)];

    /// <summary>"Met", "Not met", "Not known: data are missing".</summary>
    public string Outcome(Outcome outcome) => Say(new TextLine(outcome switch
    {
        Meirim.Standards.Judging.Outcome.Met => "verdict.met",
        Meirim.Standards.Judging.Outcome.NotMet => "verdict.not-met",
        Meirim.Standards.Judging.Outcome.NotKnown => "verdict.not-known",
    }, []));

    /// <summary>
    /// What is missing or unclear; empty when met. Of an "all of" or "any of" that is not met, what is missing in its parts
    /// that are not met, each line once.
    /// </summary>
    public IReadOnlyList<string> Missing(Verdict verdict) => verdict.IsMet ? []
        : [.. verdict.All().Where(v => v.Parts.Count == 0 && !v.IsMet).SelectMany(v => VerdictText.Of(v).Missing).Select(Say).Distinct(StringComparer.Ordinal)];

    /// <summary>The first day on which time alone will meet it, or that time alone will not; null when met.</summary>
    public string? When(Verdict verdict) => VerdictText.Of(verdict).When is { } line ? Say(line) : null;

    /// <summary>The act and paragraph, e.g. "Professional standard …, paragraph 13".</summary>
    public string Clause(Clause clause) => Say(VerdictText.SayClause(clause));

    /// <summary>Where the act can be read; null when the country's data names no address.</summary>
    public Uri? Link(Clause clause) => country.Acts.Find(clause.Act)?.Link;

    private string Say(TextLine line) => _texts.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, _texts["en"]).Say(line);
}
