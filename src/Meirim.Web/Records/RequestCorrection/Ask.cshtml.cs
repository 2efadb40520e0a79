using Meirim.Web.Accounts;
using Meirim.Web.Records.MyRecord;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Records.RequestCorrection;

/// <summary>The specialist says what is wrong with their record or missing in it, with a document where there is one.</summary>
[Needs(Role.Practitioner)]
[RequestSizeLimit(EvidenceStore.MaxBytes + 1_000_000)]
public sealed class AskModel(OwnRecords records, FactWords facts, EvidenceStore store, AskCorrectionHandler handler) : MeirimPage
{
    /// <summary>The fact that is wrong; empty when something is missing.</summary>
    [BindProperty(SupportsGet = true, Name = "fact")]
    public Guid? Fact { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    public OwnRecord? Own { get; private set; }

    public IReadOnlyList<SelectListItem> Choices => [.. Own!.Record.Facts
        .OrderBy(f => f.Body.Kind).ThenByDescending(f => f.From ?? DateOnly.MinValue)
        .Select(f => new SelectListItem(facts.Line(f), f.Id.ToString("D"), f.Id == Fact))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Find(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Find(cancel) is { } missing) return missing;
        if (!ModelState.IsValid) return Refuse(RecordProblems.UnknownFact with { Status = StatusCodes.Status400BadRequest, Field = nameof(Fact) });
        if (AskCorrectionHandler.Check(Words) is { } wrong) return Refuse(wrong);
        NewEvidence? evidence = null;
        if (Evidence is { } file)
        {
            await using var stream = file.OpenReadStream();
            if (!(await store.Add(file.FileName, stream, cancel)).Succeeded(out evidence, out var refused)) return Refuse(refused);
        }
        if (await handler.Ask(Actor, Own!.File, Fact, Words, evidence, cancel) is { } problem)
            return Refuse(problem == RecordProblems.UnknownFact ? problem with { Status = StatusCodes.Status400BadRequest, Field = nameof(Fact) } : problem);
        TempData["done"] = "correction.done.asked";
        return RedirectToPage("Index");
    }

    private async Task<IActionResult?> Find(CancellationToken cancel)
    {
        if (!(await records.Read(Actor, null, cancel)).Succeeded(out var own, out var problem)) return StatusCode(problem.Status);
        Own = own;
        return null;
    }
}
