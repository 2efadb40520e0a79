using Meirim.Web.Accounts;
using Meirim.Web.Choosing.Agreement;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Choosing.Feedback;

/// <summary>The recipient says how the help is. Four questions, no stars; the public never sees it.</summary>
[Needs(Role.Recipient, Role.HelpDesk)]
public sealed class IndexModel(AgreementReader reader, FeedbackHandler handler) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "")]
    public FeedbackForm Form { get; set; } = new();

    public FeedbackAnswer? AsAgreed => Form.AsAgreed;

    public FeedbackAnswer? WithRespect => Form.WithRespect;

    public FeedbackAnswer? Explained => Form.Explained;

    public FeedbackAnswer? Helps => Form.Helps;

    public string? Good => Form.Good;

    public string? Change => Form.Change;

    public IReadOnlyList<SelectListItem> Answers => [.. Enum.GetValues<FeedbackAnswer>().Select(a => new SelectListItem(Texts["feedback.answer." + a], a.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await reader.Find(Id, cancel) is var (_, _, actor) && AgreementReader.IsRecipient(actor) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return await handler.Give(Id, Form, cancel) is { } problem ? Refuse(problem) : RedirectToPage("/Choosing/Agreement/View/Index", new { Id });
    }
}
