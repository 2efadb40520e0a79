using Meirim.Standards.Cards;

namespace Meirim.Web.Standards.SearchStandard;

/// <summary>Searches all that the cards say: names first, then functions, skills, and what they hold.</summary>
internal static class CardSearch
{
    private const int Around = 90;

    public static IEnumerable<SearchHit> Find(IEnumerable<OccupationEntry> entries, IReadOnlyList<string> words) => words.Count == 0 ? [] :
        entries.SelectMany(e => Places(e).Where(p => p.Text.Length > 0).Select((p, order) => (Entry: e, Place: p, Order: order)))
            .Select(x => (x.Place.Rank, x.Order, Hit: Hit(x.Entry, x.Place, words)))
            .Where(x => x.Hit is not null)
            .OrderBy(x => x.Rank)
            .Select(x => x.Hit!);

    private static SearchHit? Hit(OccupationEntry entry, Place place, IReadOnlyList<string> words)
    {
        var folded = FoldedText.Of(place.Text);
        return words.All(w => FoldedText.Find(folded, w) >= 0)
            ? new SearchHit(entry, place.Kind, place.Fragment, place.IsSource ? SourceText.Language : null, Pieces(place.Text, folded, words))
            : null;
    }

    private static IEnumerable<Place> Places(OccupationEntry entry)
    {
        if (entry.Known is { } known)
        {
            yield return new(0, "name", null, All(known.Name), false);
            yield return new(1, "description", null, string.Join(" · ", [All(known.Description), .. known.Synonyms]), false);
            yield return new(0, "code", null, known.Code, false);
        }
        foreach (var function in entry.Outline?.Functions ?? [])
            yield return new(3, "function", entry.Held is null ? "text" : $"F{function.Number}", All(function.Titles), false);
        if (entry.Held?.Card is not { } card)
        {
            if (entry.Outline is { } outline) yield return new(2, "goal", "text", All(outline.Goal), false);
            yield break;
        }
        yield return new(0, "name", null, card.Name, true);
        foreach (var title in card.OtherTitles) yield return new(1, "other-title", "linked", $"{title.Code} {title.Title}".Trim(), true);
        yield return new(2, "goal", "source", card.Goal, true);
        foreach (var function in card.Functions)
        {
            var at = CardAddress.Of(function);
            yield return new(3, "function", at.ToString(), function.Title ?? function.ListTitle ?? "", true);
            foreach (var skill in function.Skills) yield return new(4, "skill", at.In(skill).ToString(), skill.Title ?? "", true);
        }
        foreach (var (address, item) in card.Items()) yield return new(5, address.Part == 'A' ? "ability" : "knowledge", address.ToString(), item.Text, true);
        foreach (var row in card.Education) yield return new(6, "education", "education", string.Join("; ", [row.Level, row.Speciality ?? "", .. row.Qualifications]), true);
        foreach (var rule in card.Experience) yield return new(6, "experience", "experience", rule.Text, true);
        foreach (var competence in card.Competences) yield return new(6, "competence", "competences", competence, true);
    }

    private static string All(Words words) => string.Join(" · ", new[] { words.Kk, words.Ru, words.En, words.Lv }.Distinct(StringComparer.Ordinal));

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

    /// <param name="Rank">Lower is shown first.</param>
    private sealed record Place(int Rank, string Kind, string? Fragment, string Text, bool IsSource);
}
