using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Bank.ListItems;

/// <summary>An item of the list.</summary>
/// <param name="Language">The language of the words.</param>
/// <param name="Missing">Languages of the tests in which something is missing.</param>
/// <param name="Waits">What the reader could do next.</param>
public sealed record BankLine(TestItem Item, string Language, string Words, IReadOnlyList<string> Languages, IReadOnlyList<string> Missing, IReadOnlyList<Waiting> Waits);

/// <summary>The items of the bank, by what the address asks for.</summary>
[Needs(Role.Methodologist, Role.Author)]
public sealed class IndexModel(BankSearch search, BankWords words) : FilteredPage
{
    private const int PageSize = 50;
    private IReadOnlyList<string> _areas = [], _levels = [];

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    [TempData]
    public string? Done { get; set; }

    public BankWords Words => words;

    public bool IsMethodologist => Actor.Right == Role.Methodologist;

    /// <summary>How many items wait for the reader, of all that they may see.</summary>
    public int Waiting { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<(ItemState State, int Count)> Counts { get; private set; } = [];

    public IReadOnlyList<BankLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public string? Previous { get; private set; }

    public string Export => Url.Page("/Testing/Bank/ExportItems/Index", Route())!;

    public IReadOnlyList<SelectListItem> Areas => words.AreaChoices(_areas);

    public IReadOnlyList<SelectListItem> Levels => [.. _levels.Select(l => new SelectListItem(l, l))];

    public IReadOnlyList<SelectListItem> States => [.. Enum.GetValues<ItemState>().Select(s => new SelectListItem(Texts["testing.item." + s], s.ToString()))];

    public IReadOnlyList<SelectListItem> Uses => [.. Enum.GetValues<ItemUse>().Select(u => new SelectListItem(Texts["testing.block." + u], u.ToString()))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (_areas, _levels) = (await search.Areas(cancel), await search.Levels(cancel));
        var found = await search.Find(Filter, Actor, cancel);
        Total = found.Count;
        Counts = [.. found.GroupBy(i => i.State).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        At = Math.Clamp(At, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var shown = found.Skip((At - 1) * PageSize).Take(PageSize).ToList();
        var content = await search.Read(shown, cancel);
        var waits = await search.WaitsFor(shown, Actor, cancel);
        Waiting = await search.CountWaiting(Actor, cancel);
        Lines = shown.ConvertAll(i => Line(i, content[i.Id], [.. waits[i.Id]]));
        if (At > 1) Previous = AddressOf(At - 1);
        if (At * PageSize < Total) Next = AddressOf(At + 1);
    }

    private BankLine Line(TestItem item, Item content, IReadOnlyList<Waiting> waits)
    {
        var (language, first) = ItemWords.First(content, BankWords.Reading);
        return new BankLine(item, language, first, [.. content.Languages.Where(l => ItemWords.IsComplete(content, l))], [.. words.Languages.Where(l => !ItemWords.IsComplete(content, l))], waits);
    }

    private string AddressOf(int at)
    {
        var route = Route();
        route["at"] = at;
        return Url.Page("Index", route)!;
    }
}
