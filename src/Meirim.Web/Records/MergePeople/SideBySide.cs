using System.Globalization;
using Meirim.Web.Countries;
using Meirim.Web.Ui;

namespace Meirim.Web.Records.MergePeople;

/// <summary>Two records line by line. The national identifier is not shown: only whether there is one.</summary>
public sealed class SideBySide(FactWords words, Texts texts, Dates dates, CountryClock clock)
{
    public IReadOnlyList<ComparedRow> Rows(PersonFile one, PersonFile other) =>
    [
        Row("merge.names", one, other, f => [.. f.Names.Where(n => n.SupersededAt is null).Select(n => n.Full).Distinct(StringComparer.Ordinal)]),
        Row("merge.born", one, other, f => f.Person.Born is { } day ? [dates.Say(day)] : []),
        // two identifiers are never the same: the register holds each once
        Row("merge.identifier", one, other, f => [texts[f.Person.IdentifierHash is null ? "merge.identifier.none" : "merge.identifier.has"]]) with
        {
            Difference = one.Person.IdentifierHash is null && other.Person.IdentifierHash is null ? "merge.neither"
                : one.Person.IdentifierHash is null || other.Person.IdentifierHash is null ? "merge.only-one" : "merge.differs",
        },
        Facts("merge.posts", FactKind.Employment, one, other),
        Facts("merge.categories", FactKind.Category, one, other),
        Facts("merge.education", FactKind.Education, one, other),
        Facts("merge.training", FactKind.Training, one, other),
        Row("merge.facts", one, other, f => [Count(Standing(f).Count())]),
        Row("merge.evidence", one, other, f => [Count(Standing(f).SelectMany(s => s.Evidence).Select(e => e.FileHash).Distinct().Count())]),
        Row("merge.registered", one, other, f => [dates.Say(clock.DayOf(f.Person.RegisteredAt))]),
    ];

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<StoredFact> Standing(PersonFile file) => file.Facts.Where(f => f is { SupersededAt: null, Body: not null });

    private ComparedRow Facts(string label, FactKind kind, PersonFile one, PersonFile other) => Row(label, one, other, file =>
        [.. Standing(file).Where(f => f.Kind == kind).OrderByDescending(f => f.From ?? DateOnly.MinValue).Select(f => words.Line(f.ToFact())).Distinct(StringComparer.Ordinal)]);

    private ComparedRow Row(string label, PersonFile one, PersonFile other, Func<PersonFile, IReadOnlyList<string>> lines) =>
        ComparedRow.Of(texts[label], lines(one), lines(other));
}
