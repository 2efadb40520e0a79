using Meirim.Web.Accounts;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Records.AnswerCorrection;

/// <summary>A registrar reads a request with its evidence and answers: by correcting the record, or by words.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(AnswerCorrectionHandler answers, RecordStore records, Reach reach, FactWords facts, RecordViews views) : CorrectionPage(answers, records, reach)
{
    private readonly AnswerCorrectionHandler _answers = answers;

    /// <summary>The version of the request that the registrar has before them.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public CorrectionState? State { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public string Number => PersonFile.Person.Number;

    public string Name => PersonFile.Names.Find(n => n.SupersededAt is null)?.Full ?? Number;

    /// <summary>The fact that is said to be wrong, when it still stands.</summary>
    public Fact? Fact => PersonFile.Facts.Find(f => f.Id == Asked.FactId && f is { SupersededAt: null, Body: not null })?.ToFact();

    public string? FactInWords => Fact is { } fact ? facts.Line(fact) : null;

    public IReadOnlyList<SelectListItem> States => [.. new[] { CorrectionState.PutRight, CorrectionState.KeptAsIs }
        .Select(s => new SelectListItem(Texts["correction.answer." + s], s.ToString(), s == State))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Seen = Asked.Version;
        await views.Note(Actor, PersonFile.Person.Id, RecordViewKind.Opened, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (State is not { } state) return Refuse(RecordProblems.FieldMissing.On(nameof(State)));
        if (await _answers.Answer(Actor, Asked, Seen, state, Answer, cancel) is { } problem) return Refuse(problem);
        TempData["done"] = "correction.done.answered";
        return RedirectToPage("/Records/ReadRecord/Index", new { number = Number });
    }
}
