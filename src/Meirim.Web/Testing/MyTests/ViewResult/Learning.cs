using System.Globalization;
using Meirim.Standards.Cards;
using Meirim.Web.Countries;
using Meirim.Web.Standards;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.MyTests.ViewResult;

/// <summary>What to learn in an area that lies below the mark.</summary>
/// <param name="Knowledge">What the standard asks to be known, with its address.</param>
/// <param name="Articles">Provisions on which the missed questions rest.</param>
public sealed record AreaToLearn(string Area, IReadOnlyList<KnowledgeToLearn> Knowledge, IReadOnlyList<string> Articles);

/// <param name="Address">Occupation code and place in its card, e.g. <c>2635-3-001#F1S1K2</c>.</param>
/// <param name="Text">In the language in which the standard is in force; null where the text is not held.</param>
public sealed record KnowledgeToLearn(string Address, string Occupation, string? Text);

/// <summary>
/// From the missed questions of weak areas to what stands behind them in the standard and the law. It is sorted by its own address, so
/// that nothing is said of the questions, their order or their keys.
/// </summary>
public sealed class Learning(MeirimDb db, EditionShelf shelf, BankWords words, CountryClock clock)
{
    public async Task<IReadOnlyList<AreaToLearn>> Of(OwnResult result, CancellationToken cancel)
    {
        var weak = result.Parts.Where(p => p.Area is not null && Band.Of(p, result.MarkOf(p.Block)).IsBelow).Select(p => p.Area!).ToHashSet(StringComparer.Ordinal);
        var missed = result.Questions.Where(q => !q.IsOut && !q.IsRight && weak.Contains(q.Paper.Question.Area)).ToList();
        if (missed.Count == 0) return [];
        var ids = missed.Select(q => q.Paper.Item).Distinct().ToList();
        var stored = await db.TestItems.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
        var held = await shelf.Load(cancel);
        return
        [
            .. missed.GroupBy(q => q.Paper.Question.Area).OrderBy(g => g.Key, StringComparer.Ordinal).Select(area => new AreaToLearn(area.Key,
                [.. Sorted(area.Select(q => stored[q.Paper.Item].Knowledge)).Select(a => Read(held, a))],
                Sorted(area.Select(q => stored[q.Paper.Item].Article)))),
        ];
    }

    private KnowledgeToLearn Read(Shelf held, string address)
    {
        var (code, place) = address.Split('#') is [var c, var p] ? (c, p) : (address, "");
        string? text = null;
        if (CardAddress.TryParse(place, out var at) && held.InForce(code, clock.Today) is { } edition)
            text = edition.Card.Items().Where(i => i.Address == at).Select(i => i.Item.Text).FirstOrDefault();
        return new KnowledgeToLearn(address, words.Occupation(code), text);
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string?> all) => [.. all.OfType<string>().Where(a => a.Trim().Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))];
}
