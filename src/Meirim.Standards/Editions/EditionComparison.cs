using System.Globalization;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Editions;

/// <summary>
/// Compares two wordings of a card. Parts are matched by their texts, not their numbers: a list renumbered is a list unchanged.
/// Comparing a card with itself gives nothing; the removed of one direction are the added of the other.
/// </summary>
public static class EditionComparison
{
    // Of the 1445 pairs of different items that stand in one list of the official text, 71 (5 %) are more alike than this, most of them
    // titles of laws; a mended misprint or a changed ending stays far above.
    private const double SameItem = 0.6;

    /// <summary>The changes from the older to the newer wording: header fields first, then functions in the newer order.</summary>
    public static EquatableList<EditionChange> Compare(OccupationCard older, OccupationCard newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var changes = new List<EditionChange>();
        Header(older, newer, changes);
        Texts(ChangedPart.Education, older.Education, newer.Education, Text, changes);
        Texts(ChangedPart.Experience, older.Experience, newer.Experience, e => e.Text, changes);
        Texts(ChangedPart.OtherTitle, older.OtherTitles, newer.OtherTitles, t => Join(t.Code, t.Title), changes);
        new FunctionComparison(changes, SameItem).Compare(older.Functions, newer.Functions);
        Texts(ChangedPart.Competence, older.Competences, newer.Competences, c => c, changes);
        Texts(ChangedPart.Linked, older.Linked, newer.Linked, l => Join(l.Level, l.OccupationCode, l.Name), changes);
        return [.. Moves.Find(changes)];
    }

    private static void Header(OccupationCard older, OccupationCard newer, List<EditionChange> changes)
    {
        Field(ChangedPart.Name, older.Name, newer.Name, changes);
        Field(ChangedPart.GroupCode, older.GroupCode, newer.GroupCode, changes);
        Field(ChangedPart.OccupationCode, older.OccupationCode, newer.OccupationCode, changes);
        Field(ChangedPart.Level, Text(older.Level), Text(newer.Level), changes);
        Field(ChangedPart.SubLevel, older.SubLevel, newer.SubLevel, changes);
        Field(ChangedPart.Categories, Categories(older), Categories(newer), changes);
        Field(ChangedPart.Handbook, older.Handbook, newer.Handbook, changes);
        Field(ChangedPart.NonFormalLearning, older.NonFormalLearning, newer.NonFormalLearning, changes);
        Field(ChangedPart.Goal, older.Goal, newer.Goal, changes);
        Field(ChangedPart.TechnicalRegulations, older.TechnicalRegulations, newer.TechnicalRegulations, changes);
    }

    private static void Field(ChangedPart part, string? before, string? after, List<EditionChange> changes)
    {
        if (string.Equals(before ?? "", after ?? "", StringComparison.Ordinal)) return;
        var kind = string.IsNullOrEmpty(before) ? ChangeKind.Added : string.IsNullOrEmpty(after) ? ChangeKind.Removed : ChangeKind.Changed;
        changes.Add(new(kind, part, null, null, kind == ChangeKind.Added ? null : before, kind == ChangeKind.Removed ? null : after));
    }

    private static void Texts<T>(ChangedPart part, IReadOnlyList<T> older, IReadOnlyList<T> newer, Func<T, string> text, List<EditionChange> changes)
    {
        var pairs = BestPairs.Of([.. older.Select(text)], [.. newer.Select(text)], TextSimilarity.Of, SameItem);
        foreach (var (before, after) in pairs)
            if (!string.Equals(before, after, StringComparison.Ordinal)) changes.Add(new(Kind(before, after), part, null, null, before, after));
    }

    internal static ChangeKind Kind(object? before, object? after) =>
        before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;

    private static string Text(EducationRow row) => Join([row.Level, row.Speciality, .. row.Qualifications]);

    private static string Text(LevelRange level) => level.From == level.To
        ? level.From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{level.From}-{level.To}");

    private static string Categories(OccupationCard card) => Join(
        [.. card.Categories, .. card.CategoriesByLevel.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Level}: {string.Join(", ", l.Categories)}"))]);

    private static string Join(params string?[] parts) => string.Join("; ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
