using Meirim.Web.Accounts;
using Meirim.Web.Choosing.WaitingList;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.MyRequests.View;

/// <summary>One request of the recipient: whom it was put before, what they said, what comes next; and the way to withdraw it.</summary>
[Needs(Role.Recipient, Role.HelpDesk)]
public sealed class IndexModel(MeirimDb db, ChoosingAccess access, NamedSpecialists specialists, WithdrawHandler withdraw, WaitingPlace waiting, ChoosingWords words) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ServiceRequest Asking { get; private set; } = null!;

    public ServiceAgreement? Agreement { get; private set; }

    public IReadOnlyDictionary<Guid, NamedSpecialist> People { get; private set; } = new Dictionary<Guid, NamedSpecialist>();

    /// <summary>How many of the same place asked before; null when the request does not wait.</summary>
    public int? Before { get; private set; }

    public ChoosingWords Say => words;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        return Asking.State == RequestState.Draft ? RedirectToPage("/Choosing/RequestSpecialist/CheckAnswers", new { Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await withdraw.Withdraw(Id, Reason, Words, Version, cancel) is not { } problem) return RedirectToPage("Index", new { Id });
        return await Read(cancel) ? Refuse(problem) : NotFound();
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await db.ServiceRequests.AsNoTracking().Include(r => r.Asked).SingleOrDefaultAsync(r => r.Id == Id, cancel) is not { } request || await access.AsRecipient(request) is null) return false;
        Asking = request;
        People = (await specialists.Find([.. request.Asked.Select(a => a.PersonId)], cancel)).ToDictionary(p => p.PersonId);
        Agreement = await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.RequestId == Id, cancel);
        Before = request.State == RequestState.Waiting ? await waiting.Before(request, cancel) : null;
        Version = request.Version;
        return true;
    }
}
