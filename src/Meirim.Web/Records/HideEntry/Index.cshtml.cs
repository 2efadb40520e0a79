using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.HideEntry;

/// <summary>A registrar hides a person's entry for their safety, or shows it again.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, HideEntryHandler handler, CountryClock clock) : RecordPage(records, reach)
{
    /// <summary>Who found the person in danger, by which document; to show again, why.</summary>
    [BindProperty]
    public string? Ground { get; set; }

    public bool IsHidden => PublicPerson.IsHidden(PersonFile, clock.Today);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await handler.Hide(Actor, PersonFile, Seen, Ground, cancel) is { } problem ? RefuseHere(problem) : Done("hide.done.hidden");

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancel) =>
        await handler.Show(Actor, PersonFile, Seen, Ground, cancel) is { } problem ? RefuseHere(problem) : Done("hide.done.shown");
}
