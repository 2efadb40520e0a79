using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Choosing.Agreement.Step;

/// <summary>Pause, resume or end an agreement, with the reason.</summary>
[Needs(Role.Recipient, Role.HelpDesk, Role.OrganisationManager, Role.Practitioner)]
public sealed class IndexModel(AgreementReader reader, StepHandler handler, ChoosingWords words) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public string? Word { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public AgreementStep Step { get; private set; }

    public ChoosingWords Say => words;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Known() || await reader.Find(Id, cancel) is not var (agreement, _, _)) return NotFound();
        if (!StepHandler.IsPossible(Step, agreement.State)) return RedirectToPage("/Choosing/Agreement/View/Index", new { Id });
        Version = agreement.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Known()) return NotFound();
        return await handler.Go(Id, Step, Reason, Words, Version, cancel) is { } problem ? Refuse(problem) : RedirectToPage("/Choosing/Agreement/View/Index", new { Id });
    }

    private bool Known()
    {
        AgreementStep? step = Word switch { "pause" => AgreementStep.Pause, "resume" => AgreementStep.Resume, "end" => AgreementStep.End, _ => null };
        Step = step ?? default;
        return step is not null;
    }
}
