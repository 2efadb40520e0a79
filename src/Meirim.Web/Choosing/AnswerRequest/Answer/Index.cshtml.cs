using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.AnswerRequest.Answer;

/// <summary>One request that is put before the reader: accept it, with what is agreed on, or decline it, with a reason.</summary>
[Needs(Role.OrganisationManager, Role.Practitioner)]
public sealed class IndexModel(
    MeirimDb db, ChoosingAccess access, NamedSpecialists specialists, AcceptHandler accept, DeclineHandler decline, ChoosingWords words, CountryClock clock) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "")]
    public AcceptForm Form { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public DateOnly? From => Form.From;

    public DateOnly? LastDay => Form.LastDay;

    public Dictionary<string, string?> Hours => Form.Hours;

    public ServiceRequest Asking { get; private set; } = null!;

    public NamedSpecialist? Specialist { get; private set; }

    public ChoosingWords Say => words;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Read(cancel) is { } elsewhere) return elsewhere;
        Form.From = Asking.StartDay < clock.Today ? clock.Today : Asking.StartDay;
        if (Asking.Kinds is [var only]) Form.Hours[only] = Asking.HoursPerWeek.ToString("0.##", System.Globalization.CultureInfo.CurrentCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return await Read(cancel) ?? Wrong();
        if ((await accept.Accept(Id, Form, Version, cancel)).Succeeded(out var agreement, out var problem)) return RedirectToPage("/Choosing/Agreement/View/Index", new { id = agreement });
        return await Read(cancel) ?? Refuse(problem);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await decline.Decline(Id, Reason, Words, Version, cancel) is not { } problem) return RedirectToPage("/Choosing/AnswerRequest/List/Index");
        return await Read(cancel) ?? Refuse(problem);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Where the reader is sent instead: nowhere, when the request is theirs to answer.</summary>
    private async Task<IActionResult?> Read(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.ServiceRequests.AsNoTracking().Include(r => r.Asked).SingleOrDefaultAsync(r => r.Id == Id, cancel) is not { } request || await access.AsAsked(request) is null) return NotFound();
        Asking = request;
        foreach (var kind in request.Kinds) Form.Hours.TryAdd(kind, null);
        if (request.State == RequestState.Agreed && Request.Method == HttpMethods.Get)
            return RedirectToPage("/Choosing/Agreement/View/Index", new { id = await db.Agreements.Where(a => a.RequestId == Id).Select(a => a.Id).SingleAsync(cancel) });
        Specialist = await specialists.Find(request.Current!.PersonId, cancel);
        if (Request.Method == HttpMethods.Get) Version = request.Version;
        return null;
    }
}
