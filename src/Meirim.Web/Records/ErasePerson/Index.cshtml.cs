using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.ErasePerson;

/// <summary>An administrator erases a person on a lawful request. The number must be typed: it cannot be undone.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(ErasePersonHandler handler) : MeirimPage
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public string? Erased { get; private set; }

    public void OnGet() => Erased = TempData["erased"] as string;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!RegisterNumber.TryParse(Number, out var number)) return RefuseNumber();
        if (!Sure) return Refuse(RecordProblems.NothingEntered.On(nameof(Sure)));
        var done = await handler.Handle(Actor, number, Ground, cancel);
        if (done.Problem is { } problem)
            return problem.Code == RecordProblems.ReasonMissing.Code ? Refuse(problem.On(nameof(Ground))) : RefuseNumber(problem);
        TempData["erased"] = number;
        return RedirectToPage();
    }

    private IActionResult RefuseNumber(Problem? problem = null) =>
        Refuse((problem ?? RecordProblems.UnknownPerson) with { Status = StatusCodes.Status400BadRequest, Field = nameof(Number) });
}
