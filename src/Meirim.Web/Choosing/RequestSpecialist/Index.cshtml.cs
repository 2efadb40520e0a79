using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Choosing.RequestSpecialist;

/// <summary>The questions of a request. <c>/choose?n=NUMBER&amp;n=NUMBER</c> begins one; <c>/choose/ID</c> mends a draft.</summary>
[Needs(Role.Recipient, Role.HelpDesk)]
public sealed class IndexModel(RequestHandler handler, RequestFormReader reader, NamedSpecialists specialists, ChoosingWords words, CountryClock clock) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public RequestForm Form { get; set; } = new();

    public ChoosingWords Words => words;

    public bool ByHelpDesk => Actor.Right == Role.HelpDesk;

    public int Most => specialists.Most;

    /// <summary>Those whom the form names when it is first shown.</summary>
    public IReadOnlyList<NamedSpecialist> Named { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "n")] string[] numbers, CancellationToken cancel)
    {
        if (Id is { } id)
        {
            if (await handler.Find(id, cancel) is not { } draft) return NotFound();
            if (draft.State != RequestState.Draft) return RedirectToPage("/Choosing/MyRequests/View/Index", new { id });
            await Fill(draft, cancel);
            return Page();
        }
        Form = new RequestForm { Numbers = string.Join(' ', numbers.Take(Most + 1)), StartDay = clock.Today.AddDays(1), IfNobody = "wait" };
        if ((await specialists.Read(Form.Numbers, cancel)).Succeeded(out var named, out _)) Named = named;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var named = await reader.Read(Form, ByHelpDesk, problems, cancel);
        foreach (var problem in problems.Where(p => !(ModelState.TryGetValue(p.Field!, out var entry) && entry.Errors.Count > 0))) ModelState.AddModelError(problem.Field!, Texts.Of(problem));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = problems.Count > 0 ? problems.Max(p => p.Status) : StatusCodes.Status400BadRequest;
            return Page();
        }
        return (await handler.Keep(Actor, Id, Form, named, cancel)).Succeeded(out var id, out var refused) ? RedirectToPage("CheckAnswers", new { id }) : Refuse(refused);
    }

    private async Task Fill(ServiceRequest draft, CancellationToken cancel)
    {
        var people = await specialists.Find([.. draft.Asked.Select(a => a.PersonId)], cancel);
        Named = [.. draft.Asked.OrderBy(a => a.Step).SelectMany(a => people.Where(p => p.PersonId == a.PersonId))];
        Form = new RequestForm
        {
            Numbers = string.Join(' ', Named.Select(n => n.Number)),
            Name = draft.Name,
            Phone = draft.Phone,
            Email = draft.Email,
            Services = [.. draft.Kinds],
            Hours = draft.HoursPerWeek.ToString("0.##", CultureInfo.InvariantCulture),
            Region = draft.Region,
            Place = draft.Place,
            Setting = draft.Setting,
            StartDay = draft.StartDay,
            Wishes = draft.Wishes,
            IfNobody = draft.WaitIfNobody ? "wait" : "close",
        };
    }
}
