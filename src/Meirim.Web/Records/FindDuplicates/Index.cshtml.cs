using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>Records that may be one person: those that wait, and what was decided. A registrar may also lay any two side by side.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(PairList list) : MeirimPage
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public DuplicateState State { get; set; } = DuplicateState.Proposed;

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    [BindProperty]
    public string? One { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    public IReadOnlyList<ListedPair> Pairs { get; private set; } = [];

    public int? Searched { get; private set; }

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Url.Page("Index", new { state = State, at = At - 1 }) : null;

    public IReadOnlyList<SelectListItem> States => [.. Enum.GetValues<DuplicateState>().Select(s => new SelectListItem(Texts["duplicate.state." + s], s.ToString(), s == State))];

    public string InWords(ListedPair pair) => string.Join("; ", pair.Reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => Texts["duplicate.reason." + r]));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Searched = TempData["searched"] as int?;
        await Read(cancel);
    }

    /// <summary>Looks through the register now. One search at a time: a second meanwhile shows what there is.</summary>
    public async Task<IActionResult> OnPostSearchAsync(CancellationToken cancel)
    {
        var services = HttpContext.RequestServices;
        if (await services.GetRequiredService<LeaseHolder>().Take("duplicates", TimeSpan.FromMinutes(2), cancel))
            TempData["searched"] = await services.GetRequiredService<DuplicateSearch>().Run(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCompareAsync(CancellationToken cancel)
    {
        if (RegisterNumber.TryParse(One, out var one) && RegisterNumber.TryParse(Other, out var other))
            return RedirectToPage("/Records/MergePeople/Index", new { one, other });
        var refused = Refuse(RecordProblems.UnknownPerson with { Status = StatusCodes.Status400BadRequest, Field = RegisterNumber.TryParse(One, out _) ? nameof(Other) : nameof(One) });
        await Read(cancel);
        return refused;
    }

    private async Task Read(CancellationToken cancel)
    {
        At = Math.Clamp(At, 1, 10_000);
        if (!Enum.IsDefined(State)) State = DuplicateState.Proposed;
        var found = await list.Read(Actor, State, At, cancel);
        if (found.Count > PairList.PageSize) Next = Url.Page("Index", new { state = State, at = At + 1 });
        Pairs = [.. found.Take(PairList.PageSize)];
    }
}
