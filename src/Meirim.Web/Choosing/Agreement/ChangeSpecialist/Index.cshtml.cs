using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Choosing.Agreement.ChangeSpecialist;

/// <summary>The recipient asks for another specialist, with the reason.</summary>
[Needs(Role.Recipient, Role.HelpDesk)]
public sealed class IndexModel(AgreementReader reader, ChangeHandler handler, NamedSpecialists specialists, ChoosingWords words) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Numbers { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public int Most => specialists.Most;

    public ChoosingWords Say => words;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reader.Find(Id, cancel) is not var (agreement, _, actor) || !AgreementReader.IsRecipient(actor)) return NotFound();
        return agreement.State == AgreementState.Ended ? RedirectToPage("/Choosing/Agreement/View/Index", new { Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        (await handler.Change(Id, Numbers, Reason, Words, cancel)).Succeeded(out var request, out var problem)
            ? RedirectToPage("/Choosing/MyRequests/View/Index", new { id = request })
            : Refuse(problem);
}
