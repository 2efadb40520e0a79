using Meirim.Web.Accounts;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Records.AnswerCorrection;

/// <summary>The registrar's queue: what people and visitors say is wrong.</summary>
[Needs(Role.Registrar)]
public sealed class QueueModel(QueuedCorrections queue) : MeirimPage
{
    [BindProperty(SupportsGet = true, Name = "source")]
    public CorrectionSource? Source { get; set; }

    /// <summary><c>answered</c> for those that no longer wait.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public bool Answered => State == "answered";

    public IReadOnlyList<QueuedCorrection> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Address(At - 1) : null;

    public IReadOnlyList<SelectListItem> Sources => [.. Enum.GetValues<CorrectionSource>().Select(s => new SelectListItem(Texts["correction.source." + s], s.ToString(), s == Source))];

    public IReadOnlyList<SelectListItem> States => [new(Texts["correction.queue.waiting"], "waiting", !Answered), new(Texts["correction.queue.answered"], "answered", Answered)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        At = Math.Clamp(At, 1, 10_000);
        var found = await queue.Read(Actor, Answered, Source, At, cancel);
        if (found.Count > QueuedCorrections.PageSize) Next = Address(At + 1);
        Lines = [.. found.Take(QueuedCorrections.PageSize)];
    }

    private string? Address(int page) => Url.Page("Queue", new { source = Source, state = State, at = page });
}
