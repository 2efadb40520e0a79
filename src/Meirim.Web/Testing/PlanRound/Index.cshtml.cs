using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.PlanRound;

/// <summary>A new round under one of the country's blueprints.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(PlanRoundHandler handler, Blueprints blueprints, MeirimDb db) : MeirimPage
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices => [.. blueprints.All.Select(b => new SelectListItem(Texts["blueprint." + b.Code], b.Code))];

    /// <summary>Rounds that can be repeated.</summary>
    public IReadOnlyList<SelectListItem> Main { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Read(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Read(cancel);
        return ModelState.IsValid
            ? (await handler.Plan(Actor, Form, cancel)).Succeeded(out var round, out var problem) ? RedirectToPage("/Testing/ViewRound/Index", new { code = round.Code }) : Refuse(problem)
            : Page();
    }

    private async Task Read(CancellationToken cancel) => Main = (await db.TestRounds.AsNoTracking().Where(r => r.ResitOf == null).OrderByDescending(r => r.FirstDay).ThenBy(r => r.Code).ToListAsync(cancel))
        .ConvertAll(r => new SelectListItem($"{r.Name(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)} ({r.Code})", r.Id.ToString("D")));
}
