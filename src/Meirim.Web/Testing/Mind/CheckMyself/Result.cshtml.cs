using Meirim.Scales;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Mind.CheckMyself;

/// <summary>One self-check in plain words, and where to find help.</summary>
[Needs(Role.Practitioner)]
public sealed class ResultModel(PrivateSheets sheets, ScalePacks packs, ScoreWords scores, SessionWords words) : MeirimPage
{
    public ScalePack Pack { get; private set; } = null!;

    public IReadOnlyList<ScoreView> Scores { get; private set; } = [];

    public string At { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await sheets.Find(Actor, id, cancel) is not { } sheet || packs.Find(sheet.Pack) is not { } pack) return NotFound();
        (Pack, Scores, At) = (pack, scores.Of(pack, sheet.Content.Scores), words.At(sheet.Content.At));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        await sheets.Delete(Actor, id, cancel);
        TempData["Done"] = Texts["mind.deleted"];
        return RedirectToPage("/Testing/Mind/CheckMyself/Index");
    }
}
