using Meirim.Standards.Editions;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Standards.CompareEditions;

/// <summary>Two wordings side by side: <c>?a=CODE@DATE&amp;b=CODE@DATE</c>.</summary>
[OpenToAll]
public sealed class IndexModel(EditionShelf shelf, Dates dates) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public string? A { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? B { get; set; }

    public HeldEdition? Older { get; private set; }

    public HeldEdition? Newer { get; private set; }

    public IReadOnlyList<EditionChange> Changes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var held = await shelf.Load(cancel);
        // of one text alone there is no older and no newer wording
        if (held.Editions.DistinctBy(e => e.Edition.From).Count() > 1)
            Choices = [.. held.Editions.Select(e => new SelectListItem($"{e.Card.Name}: {dates.Period(e.Edition.From, e.Edition.Until)}", e.Address))];
        if (string.IsNullOrEmpty(A) || string.IsNullOrEmpty(B)) return Page();
        (Older, Newer) = (held.Find(A), held.Find(B));
        if (Older is null) return Refuse((StandardProblems.UnknownEdition with { Status = 400 }).On(nameof(A)));
        if (Newer is null) return Refuse((StandardProblems.UnknownEdition with { Status = 400 }).On(nameof(B)));
        Changes = EditionComparison.Compare(Older.Card, Newer.Card);
        return Page();
    }
}
