using System.Security.Cryptography;
using System.Text;
using Meirim.Standards.Cards;
using Meirim.Standards.Editions;

namespace Meirim.Web.Standards.ImportStandard;

/// <summary>
/// What confirming a text would do, card by card, or why it cannot be done. A pure function of the text, the wordings that
/// the register holds, and the first day in force.
/// </summary>
public sealed class ImportPlan
{
    private readonly StandardDocument _document;

    private ImportPlan(StandardDocument document, Shelf shelf, DateOnly? from, IReadOnlyList<PlannedCard> cards)
    {
        (_document, From, Cards) = (document, from, cards);
        Others = [.. shelf.Editions.Where(e => e.Edition.Until is null && cards.All(c => c.Present?.Id != e.Id))];
        NeedsDay = document.Act.EffectiveFrom is null
            || cards.Any(c => c.Present is { } p && c.Fate is not CardFate.Unchanged && document.Act.EffectiveFrom <= p.Edition.From);
    }

    /// <summary>First day in force of the new wordings; null while none is known.</summary>
    public DateOnly? From { get; }

    public IReadOnlyList<PlannedCard> Cards { get; }

    /// <summary>Cards of the register that the text does not hold: they stay as they are.</summary>
    public IReadOnlyList<HeldEdition> Others { get; }

    /// <summary>
    /// True when the act's own day cannot serve: it names none, or the text is an act brought up to date, whose new wordings
    /// began later than the act itself. The methodologist then gives the day.
    /// </summary>
    public bool NeedsDay { get; }

    public Problem? Obstacle { get; private init; }

    public IEnumerable<PlannedCard> Written => Cards.Where(c => c.Fate is CardFate.New or CardFate.Reworded);

    /// <param name="from">The day that the methodologist gave; null: the act's own.</param>
    public static ImportPlan Make(StandardDocument document, Shelf shelf, DateOnly? from)
    {
        var day = from ?? document.Act.EffectiveFrom;
        List<PlannedCard> cards = [.. document.Cards.Select(c => Plan(c, shelf, day))];
        var plan = new ImportPlan(document, shelf, day, cards);
        return new ImportPlan(document, shelf, day, cards) { Obstacle = plan.Find(shelf, from) };
    }

    /// <summary>Says which plan was seen: another import, or another day, makes another.</summary>
    public string Fingerprint()
    {
        var text = string.Join('\n', Cards.Select(c => $"{c.Card.OccupationCode} {c.Fate} {c.Present?.Id:D}").Prepend($"{From:yyyy-MM-dd}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static PlannedCard Plan(OccupationCard card, Shelf shelf, DateOnly? day)
    {
        var present = shelf.Editions.LastOrDefault(e => e.Card.Paragraph == card.Paragraph);
        if (present is null) return new(card, null, CardFate.New, []);
        if (present.Card == card) return new(card, present, CardFate.Unchanged, []);
        var fate = day > present.Edition.From ? CardFate.Reworded : CardFate.TooEarly;
        return new(card, present, fate, EditionComparison.Compare(present.Card, card));
    }

    private Problem? Find(Shelf shelf, DateOnly? given)
    {
        if (_document.Code is { } code && shelf.Documents.FirstOrDefault(d => d.Code is { } held && held != code) is { } other)
            return StandardProblems.AnotherStandard.With(code, other.Code!);
        if (Cards.GroupBy(c => c.Card.OccupationCode).FirstOrDefault(g => g.Count() > 1) is { } twice) return StandardProblems.SameCodeTwice.With(twice.Key);
        if (Cards.All(c => c.Fate == CardFate.Unchanged)) return StandardProblems.NothingNew;
        if (From is null) return StandardProblems.DayMissing;
        if (given < _document.Act.EffectiveFrom) return StandardProblems.BeforeTheAct.With(_document.Act.EffectiveFrom!.Value);
        if (Cards.FirstOrDefault(c => c.Fate == CardFate.TooEarly) is { } early)
            return StandardProblems.BeginsTooEarly.With(early.Card.Name, From.Value, early.Present!.Edition.From);
        // an occupation code that another paragraph holds on that day
        return Written.FirstOrDefault(c => shelf.Editions.Any(e => e.OccupationCode == c.Card.OccupationCode && e.Card.Paragraph != c.Card.Paragraph && e.Edition.From == From)) is { } clash
            ? StandardProblems.SameCodeTwice.With(clash.Card.OccupationCode)
            : null;
    }
}
