using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.AttachEvidence;

/// <summary>A registrar adds a file that proves a fact which stands already.</summary>
[Needs(Role.Registrar)]
[RequestSizeLimit(EvidenceStore.MaxBytes + 1_000_000)]
public sealed class IndexModel(RecordStore records, Reach reach, EvidenceStore evidence, CountryClock clock, FactWords words) : RecordPage(records, reach)
{
    [BindProperty(SupportsGet = true, Name = "fact")]
    public Guid FactId { get; set; }

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    public string FactInWords => words.Line(Fact!.ToFact());

    private StoredFact? Fact => PersonFile.Facts.Find(f => f.Id == FactId && f.Body is not null);

    public IActionResult OnGet() => Fact is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Fact is not { } fact) return NotFound();
        if (fact.SupersededAt is not null) return RefuseHere(RecordProblems.AlreadySuperseded);
        if (Evidence is not { } file) return RefuseHere(RecordProblems.FileEmpty);
        await using var stream = file.OpenReadStream();
        if (!(await evidence.Add(file.FileName, stream, cancel)).Succeeded(out var stored, out var refused)) return RefuseHere(refused);
        if (fact.Evidence.Exists(e => e.FileHash == stored.Hash)) return RefuseHere(RecordProblems.AlreadyRecorded.On(nameof(Evidence)));

        var act = Act.Now(ActKind.EvidenceAttached, Actor, clock);
        PersonFile.AttachEvidence(fact, stored);
        return await Commit(act) is { } problem ? RefuseHere(problem) : Done("desk.done.attached");
    }
}
