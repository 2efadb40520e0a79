using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>
/// Refuses a text in which a card is lost. A whole standard is measured by its own list of cards; an amending act by the
/// paragraphs that it says it rewords; either by the caller's list when there is one.
/// </summary>
internal sealed partial class Completeness(ReadLog log, ReadOptions options)
{
    public void Check(StandardKind kind, Structure structure, GeneralReader general, PassportReader passport, OrderText order, TechnicalReader last)
    {
        InOrder(structure);
        if (options.ExpectedCards is { } expected) Expect(expected, structure);
        else if (kind == StandardKind.Amendment) Expect(Reworded(order), structure);
        if (kind == StandardKind.Amendment) return;
        if (structure.General < 0 || general.Definitions.Count == 0) log.Refuse(ErrorCodes.ChapterMissing, -1, "1-тарау");
        if (structure.Passport < 0 || passport.Code is null) log.Refuse(ErrorCodes.ChapterMissing, -1, "2-тарау");
        if (structure.Technical < 0 || last.BreaksOff) log.Refuse(ErrorCodes.CutShort, structure.End - 1, "Кәсіптік стандарттың техникалық деректері");
        if (options.ExpectedCards is not null) return;
        // the paragraphs go on after the cards: a gap is a card lost together with its line in the list
        if (last.FirstParagraph is { } next && next != structure.Headings[^1].Paragraph + 1)
            log.Refuse(ErrorCodes.CardMissing, structure.Technical, Text(structure.Headings[^1].Paragraph + 1));
        if (passport.List is { } list) ByList(list, passport.CardList, structure);
        else log.Refuse(ErrorCodes.NoListOfCards, -1, "Кәсіптер карточкаларының тізбесі");
    }

    private void ByList((int Paragraph, int Line) list, List<CardListEntry> entries, Structure structure)
    {
        if (entries.Count == 0) log.Refuse(ErrorCodes.NoListOfCards, list.Line, "1)");
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Number != i + 1) log.Refuse(ErrorCodes.ListBroken, list.Line, Text(i + 1));
        // cards follow the paragraph that lists them, one paragraph each
        var present = structure.Headings.Select(h => h.Paragraph).ToHashSet();
        for (var i = 0; i < entries.Count; i++)
        {
            var paragraph = list.Paragraph + 1 + i;
            if (present.Contains(paragraph)) continue;
            var before = structure.Headings.Where(h => h.Paragraph < paragraph).Select(h => (int?)h.Line).Max() ?? list.Line;
            log.Refuse(ErrorCodes.CardMissing, before, $"{Text(paragraph)}. {entries[i].Name}");
        }
        foreach (var heading in structure.Headings.Where(h => h.Paragraph > list.Paragraph + entries.Count || h.Paragraph <= list.Paragraph))
            log.Refuse(ErrorCodes.ListBroken, heading.Line, Text(heading.Paragraph));
    }

    private void InOrder(Structure structure)
    {
        for (var i = 1; i < structure.Headings.Count; i++)
            if (structure.Headings[i].Paragraph <= structure.Headings[i - 1].Paragraph)
                log.Refuse(ErrorCodes.CardsOutOfOrder, structure.Headings[i].Line, $"> {Text(structure.Headings[i - 1].Paragraph)}");
    }

    private void Expect(IReadOnlyList<int> paragraphs, Structure structure)
    {
        if (paragraphs.Count == 0) log.Refuse(ErrorCodes.NoListOfCards, -1, "Кәсіптер карточкаларының тізбесі");
        foreach (var paragraph in paragraphs.Where(p => structure.Headings.All(h => h.Paragraph != p)))
            log.Refuse(ErrorCodes.CardMissing, structure.Headings[^1].Line, Text(paragraph));
        if (paragraphs.Count == 0) return;
        foreach (var heading in structure.Headings.Where(h => !paragraphs.Contains(h.Paragraph)))
            log.Warn(WarningCodes.CardNotListed, heading.Line, heading.Name);
    }

    // "12, 13, 14-тармақтар мынадай редакцияда жазылсын"
    private static List<int> Reworded(OrderText order) =>
    [
        .. order.Title.Concat(order.Paragraphs).Concat(order.Signature).SelectMany(p => RewordedForm().Matches(p))
            .SelectMany(m => NoteReader.Paragraphs(m.Groups["list"].Value)).Distinct(),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<list>\d{1,3}(?:\s*(?:,|-|–|және)\s*\d{1,3}){0,60})\s*-\s*тармақ(?!ша)\p{L}{0,8}\s+(?:мынадай|жаңа|келесі)\s+редакция", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RewordedForm();
}
