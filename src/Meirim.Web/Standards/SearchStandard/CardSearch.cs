using Meirim.Standards.Cards;
using Meirim.Web.Ui;

namespace Meirim.Web.Standards.SearchStandard;

/// <summary>Searches all that the cards say: names first, then functions, skills, and what they hold.</summary>
internal static class CardSearch
{
    private const int Around = 90;

    /// <param name="language">The reader's: of our own texts theirs is looked at first.</param>
    public static IEnumerable<SearchHit> Find(IEnumerable<OccupationEntry> entries, IReadOnlyList<string> words, string language) => words.Count == 0 ? [] :
        entries.SelectMany(e => Places(e, language).Select((p, order) => (Entry: e, Place: p, Order: order)))
            .Select(x => (x.Place.Rank, x.Order, Hit: Hit(x.Entry, x.Place, words)))
            .Where(x => x.Hit is not null)
            .OrderBy(x => x.Rank)
            .Select(x => x.Hit!);

    private static SearchHit? Hit(OccupationEntry entry, Place place, IReadOnlyList<string> words)
    {
        foreach (var (language, text) in place.Texts)
        {
            var folded = FoldedText.Of(text);
            if (words.All(w => FoldedText.Find(folded, w) >= 0))
                return new SearchHit(entry, place.Kind, place.Fragment, language, Pieces(text, folded, words));
        }
        return null;
    }

    private static IEnumerable<Place> Places(OccupationEntry entry, string language)
    {
        if (entry.Known is { } known)
        {
            yield return new(0, "name", null, Own(known.Name, language));
            yield return new(1, "description", null, [.. Own(known.Description, language), .. known.Synonyms.Select(s => ((string?)null, s))]);
            yield return new(0, "code", null, [(null, known.Code)]);
        }
        foreach (var function in entry.Outline?.Functions ?? [])
            yield return new(3, "function", entry.Held is null ? "text" : $"F{function.Number}", Own(function.Titles, language));
        if (entry.Held?.Card is not { } card)
        {
            if (entry.Outline is { } outline) yield return new(2, "goal", "text", Own(outline.Goal, language));
            yield break;
        }
        yield return Source(0, "name", null, card.Name);
        foreach (var title in card.OtherTitles) yield return Source(1, "other-title", "linked", $"{title.Code} {title.Title}".Trim());
        yield return Source(2, "goal", "source", card.Goal);
        foreach (var function in card.Functions)
        {
            var at = CardAddress.Of(function);
            yield return Source(3, "function", at.ToString(), function.Title ?? function.ListTitle ?? "");
            foreach (var skill in function.Skills) yield return Source(4, "skill", at.In(skill).ToString(), skill.Title ?? "");
        }
        foreach (var (address, item) in card.Items()) yield return Source(5, address.Part == 'A' ? "ability" : "knowledge", address.ToString(), item.Text);
        foreach (var row in card.Education) yield return Source(6, "education", "education", string.Join("; ", [row.Level, row.Speciality ?? "", .. row.Qualifications]));
        foreach (var rule in card.Experience) yield return Source(6, "experience", "experience", rule.Text);
        foreach (var competence in card.Competences) yield return Source(6, "competence", "competences", competence);
    }

    /// <summary>Our own text in every language, the reader's first.</summary>
    private static IReadOnlyList<(string?, string)> Own(Words words, string language) =>
        [.. Texts.Languages.OrderByDescending(l => l == language).Select(l => ((string?)l, words.In(l)))];

    private static Place Source(int rank, string kind, string? fragment, string text) => new(rank, kind, fragment, [(SourceText.Language, text)]);

    private static List<TextPiece> Pieces(string text, string folded, IReadOnlyList<string> words)
    {
        var found = new List<(int Start, int End)>();
        foreach (var word in words)
            for (var at = FoldedText.Find(folded, word); at >= 0; at = FoldedText.Find(folded, word, at + 1))
                if (found.All(f => at >= f.End || at + word.Length <= f.Start)) found.Add((at, at + word.Length));
        found.Sort();
        var (from, to) = text.Length <= 3 * Around ? (0, text.Length) : (Math.Max(0, found[0].Start - Around), Math.Min(text.Length, found[0].End + 2 * Around));
        var pieces = new List<TextPiece>();
        var done = from;
        if (from > 0) pieces.Add(new("… ", false));
        foreach (var (start, end) in found.Where(f => f.Start >= from && f.End <= to))
        {
            if (start > done) pieces.Add(new(text[done..start], false));
            pieces.Add(new(text[start..end], true));
            done = end;
        }
        if (done < to) pieces.Add(new(text[done..to], false));
        if (to < text.Length) pieces.Add(new(" …", false));
        return pieces;
    }

    /// <summary>A place with the texts that say the same; the first that holds all words is shown.</summary>
    /// <param name="Rank">Lower is shown first.</param>
    private sealed record Place(int Rank, string Kind, string? Fragment, IReadOnlyList<(string? Language, string Text)> Texts);
}
