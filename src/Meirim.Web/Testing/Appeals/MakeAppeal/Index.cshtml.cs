using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Appeals.MakeAppeal;

/// <summary>The specialist says why a question of their paper is wrong. They see its number, its area and how it counted; never its key.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(ResultReader results, AppealHandler handler, BankWords words) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Question { get; set; }

    [BindProperty]
    public string? Grounds { get; set; }

    public QuestionWorth Asked { get; private set; } = null!;

    public DateTimeOffset Until { get; private set; }

    /// <summary>The wording, where the blueprint opens it.</summary>
    public string? Wording { get; private set; }

    public string Area => words.Area(Asked.Paper.Question.Area);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (await handler.Make(Actor, Id, Question, Grounds, cancel) is { } problem) return Refuse(problem);
        TempData["Done"] = Texts["appeal.done.made"];
        return RedirectToPage("/Testing/MyTests/ViewResult/Index", new { Id });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await results.Read(Actor, Id, cancel) is not { } result || result.Questions.FirstOrDefault(q => q.Paper.Number == Question) is not { } asked) return false;
        (Asked, Until) = (asked, handler.Until(result.Round, result.Blueprint));
        if (result.Blueprint.Open) Wording = ItemWords.First(result.Items[(asked.Paper.Item, asked.Paper.Version)], result.Attempt.Language).Words;
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
