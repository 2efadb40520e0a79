using System.Globalization;
using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Bank.ViewItem;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Regrade;

/// <summary>One change of a question, in words of the reader's language. For those who keep keys only (R10).</summary>
/// <param name="Code">Code of the item.</param>
/// <param name="First">How the question begins.</param>
/// <param name="Right">The answers that are right by it; empty where the kind needs none.</param>
public sealed record SaidChange(string Code, string Area, string First, KeyChangeKind Kind, IReadOnlyList<string> Right);

/// <summary>What can be said to be right in one place of a question: choices, or words one a line.</summary>
/// <param name="Choices">Null where the answer is written: words, orders, pairs.</param>
/// <param name="Codes">What the codes of written answers stand for.</param>
public sealed record RightPlace(string Response, IReadOnlyList<SelectListItem>? Choices, IReadOnlyList<string> Codes);

/// <summary>Says keys and their changes in words.</summary>
public sealed class KeyChangeWords(MeirimDb db, ItemReader items, Texts texts)
{
    private static string Reading => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public string Kind(KeyChangeKind kind) => texts["test-key.kind." + kind];

    public async Task<IReadOnlyList<SaidChange>> Say(IReadOnlyList<QuestionChange> changes, CancellationToken cancel)
    {
        var read = await items.Read([.. changes.Select(c => (c.Item, c.Version))], cancel);
        var stored = await BankItems.Read(db, changes.Select(c => c.Item), cancel);
        return
        [
            .. changes.Select(c =>
            {
                var item = read[(c.Item, c.Version)];
                return new SaidChange(stored[c.Item].Code, stored[c.Item].Area, ItemWords.First(item, Reading).Words, c.Kind, c.HasKey ? Right(Rekeying.With(item, c.Right!), c.Right!.Keys) : []);
            }),
        ];
    }

    /// <summary>The right answers of an item, in the reader's language where it has it.</summary>
    public static IReadOnlyList<string> Right(Item item, IEnumerable<string>? responses = null)
    {
        var only = responses?.ToHashSet(StringComparer.Ordinal);
        return [.. KeyWords.Of(item, LanguageOf(item)).Where(k => only is null || only.Contains(k.Response)).SelectMany(k => k.Right)];
    }

    /// <summary>Where a right answer is given in a question, and among what.</summary>
    public static IReadOnlyList<RightPlace> Places(Item item) =>
    [
        .. item.Interactions.Select(i => i switch
        {
            ChoiceInteraction c => new RightPlace(c.Response, Choices(item, c.Options), []),
            InlineChoiceInteraction c => new RightPlace(c.Response, Choices(item, c.Options), []),
            HottextInteraction h => new RightPlace(h.Response, [.. h.Hottexts.Select(t => new SelectListItem(t, t))], []),
            HotspotInteraction h => new RightPlace(h.Response, [.. h.Spots.Select(s => new SelectListItem(s.Label.In(LanguageOf(item)) ?? s.Identifier, s.Identifier))], []),
            OrderInteraction o => new RightPlace(o.Response, null, Codes(item, o.Options)),
            MatchInteraction m => new RightPlace(m.Response, null, Codes(item, m.Rows.Concat(m.Columns))),
            GapMatchInteraction g => new RightPlace(g.Response, null, [.. Codes(item, g.Words), .. g.Gaps]),
            _ => new RightPlace(i.Response, null, []),
        }),
    ];

    private static string LanguageOf(Item item) => item.Languages.OrderBy(l => l != Reading).First();

    private static List<SelectListItem> Choices(Item item, IEnumerable<Option> options) => [.. options.Select(o => new SelectListItem($"{o.Identifier}. {Words(item, o)}", o.Identifier))];

    private static IReadOnlyList<string> Codes(Item item, IEnumerable<Option> options) => [.. options.Select(o => $"{o.Identifier}: {Words(item, o)}")];

    private static string Words(Item item, Option option) => ItemWords.Plain(option.Text.In(LanguageOf(item)) ?? "");
}
