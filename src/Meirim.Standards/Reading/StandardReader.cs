using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>
/// Reads the official text of an occupational standard, or of an act that rewords some of its cards, as the legal databases
/// publish it: Kazakh, UTF-8, tables turned into tabs and left-over tags. Bad input gives errors, never an exception.
/// Every word of the source is afterwards in the document or in a warning (the contact person excepted).
/// </summary>
public static class StandardReader
{
    /// <summary>Reads bytes. Only UTF-8 is taken, with or without a byte order mark.</summary>
    public static ReadResult Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        var (text, error) = SourceDecoder.Decode(bytes, options ?? ReadOptions.Default);
        return error is null ? Read(text, options) : new(null, [error]);
    }

    /// <summary>Reads a stream to its end, or until it is too long.</summary>
    public static ReadResult Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var limit = (options ?? ReadOptions.Default).MaxBytes;
        using var held = new MemoryStream();
        var part = new byte[81920];
        for (int count; held.Length <= limit && (count = stream.Read(part)) > 0;) held.Write(part, 0, count);
        return Read(held.GetBuffer().AsSpan(0, (int)held.Length), options);
    }

    /// <summary>Reads text.</summary>
    public static ReadResult Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReadOptions.Default;
        if (text.Length > options.MaxBytes) return new(null, [SourceDecoder.TooLarge(options)]);
        if (string.IsNullOrWhiteSpace(text)) return new(null, [new(ErrorCodes.Empty, 0, "")]);
        try
        {
            return ReadText(text, options);
        }
        catch (RegexMatchTimeoutException)
        {
            return new(null, [new(ErrorCodes.TooTangled, 0, "")]);
        }
    }

    private static ReadResult ReadText(string text, ReadOptions options)
    {
        var log = new ReadLog();
        var source = new SourceText(text);
        ContactFilter.Apply(source, log);
        var (planned, notes) = NoteReader.Read(source, log);
        var structure = Structure.Of(source);
        if (structure.Headings.Count == 0) return new(null, [new(ErrorCodes.NotAStandard, 0, "карточкасы")]);

        var firstCard = structure.Headings[0].Line;
        var general = new GeneralReader(source, log);
        var passport = new PassportReader(source, log);
        var frontEnd = new[] { structure.General, structure.Passport, firstCard }.Where(l => l >= 0).Min();
        if (structure.General >= 0 && structure.General < firstCard)
            general.Read(structure.General, structure.Passport > structure.General ? structure.Passport : firstCard);
        if (structure.Passport >= 0 && structure.Passport < firstCard) passport.Read(structure.Passport, firstCard);
        var (act, order) = new OrderReader(source, log).Read(frontEnd, structure.Closing, notes);
        var cards = Cards(source, structure, log);
        var last = new TechnicalReader(source, log);
        var technical = structure.Technical >= 0 ? last.Read(structure.Technical, structure.End) : null;

        var kind = passport.List is null && structure.Technical < 0 ? StandardKind.Amendment : StandardKind.Standard;
        if (act is null) log.Refuse(ErrorCodes.ActMissing, -1, "№ … бұйрығы");
        new Completeness(log, options).Check(kind, structure, general, passport, order, last);
        ListCheck.Refuse(passport.CardList, cards, passport.List, structure, log);
        if (log.Errors.Count > 0 || act is null) return new(null, [.. log.Errors.Distinct().OrderBy(e => e.Line)]);

        ListCheck.Compare(passport.CardList, cards, passport.List, log);
        foreach (var (line, words) in source.Unread()) log.Warn(WarningCodes.WordsNotRead, line, words);
        return new(
            new(kind, act, passport.Code, passport.Name ?? (order.Title.Count > 0 ? order.Title[^1] : ""), general.Scope, passport.Description,
                [.. general.Definitions], [.. general.Abbreviations], [.. passport.Activities], [.. passport.CardList],
                [.. planned], [.. ListCheck.Resolve(cards)], technical, order, [.. log.Warnings.OrderBy(w => w.Line)]),
            []);
    }

    private static List<OccupationCard> Cards(SourceText source, Structure structure, ReadLog log)
    {
        var cards = new List<OccupationCard>();
        for (var i = 0; i < structure.Headings.Count; i++)
            if (new CardReader(source, log).Read(structure.Headings[i], structure.EndOf(i)) is { } card) cards.Add(card);
        return cards;
    }
}
