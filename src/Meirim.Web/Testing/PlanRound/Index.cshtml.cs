using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.PlanRound;

/// <summary>A new round under one of the country's blueprints.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(PlanRoundHandler handler, Blueprints blueprints) : MeirimPage
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices => [.. blueprints.All.Select(b => new SelectListItem(Texts["blueprint." + b.Code], b.Code))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ModelState.IsValid
            ? (await handler.Plan(Actor, Form, cancel)).Succeeded(out var round, out var problem) ? RedirectToPage("/Testing/ViewRound/Index", new { code = round.Code }) : Refuse(problem)
            : Page();
}
