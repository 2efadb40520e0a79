using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Choosing.RequestSpecialist;

/// <summary>The answers once more before they are sent.</summary>
[Needs(Role.Recipient, Role.HelpDesk)]
public sealed class CheckAnswersModel(RequestHandler handler, NamedSpecialists specialists, ChoosingWords words, CountryData country) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ServiceRequest Draft { get; private set; } = null!;

    public IReadOnlyList<NamedSpecialist> Named { get; private set; } = [];

    public ChoosingWords Words => words;

    public int AnswerDays => country.Choosing.AnswerDays;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) switch
    {
        null => NotFound(),
        false => RedirectToPage("/Choosing/MyRequests/View/Index", new { Id }),
        true => Page(),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await handler.Send(Id, cancel) is not { } problem) return RedirectToPage("/Choosing/MyRequests/View/Index", new { Id });
        return await Read(cancel) == true ? Refuse(problem) : problem.Status == 404 ? NotFound() : RedirectToPage("/Choosing/MyRequests/View/Index", new { Id });
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel) =>
        await handler.Discard(Id, cancel) is { } problem ? StatusCode(problem.Status) : LocalRedirect(Actor.Right == Role.HelpDesk ? "~/help-desk" : "~/my-requests");

    /// <summary>Null when there is none for this reader, false when it is no draft any more.</summary>
    private async Task<bool?> Read(CancellationToken cancel)
    {
        if (await handler.Find(Id, cancel) is not { } request) return null;
        Draft = request;
        var people = await specialists.Find([.. request.Asked.Select(a => a.PersonId)], cancel);
        Named = [.. request.Asked.OrderBy(a => a.Step).SelectMany(a => people.Where(p => p.PersonId == a.PersonId))];
        return request.State == RequestState.Draft;
    }
}
