using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.CorrectEntry;

/// <summary>The employer says what is wrong with an entry of their staff; a registrar answers, as to the person themselves.</summary>
[Needs(Role.OrganisationManager)]
[RequestSizeLimit(EvidenceStore.MaxBytes + 1_000_000)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, RecordStore records, FactWords words, EvidenceStore store, AskCorrectionHandler handler, RecordViews views) : DeskPage(db, signedIn)
{
    /// <summary>What an employer reads of their staff: not how a test went, nor what the person consented to, nor why they are hidden.</summary>
    private static readonly FactKind[] Unseen = [FactKind.TestResult, FactKind.Consent, FactKind.Concealment];

    [BindProperty(SupportsGet = true, Name = "number")]
    public string Number { get; set; } = "";

    /// <summary>The fact that is wrong; empty when something is missing.</summary>
    [BindProperty]
    public Guid? Fact { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    public PersonFile Person { get; private set; } = null!;

    public string Name => Person.Names.Find(n => n.SupersededAt is null)?.Full ?? Number;

    /// <summary>What this organisation asked before.</summary>
    public IReadOnlyList<Correction> Asked { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices => [.. Seen().OrderBy(f => f.Body.Kind).ThenByDescending(f => f.From ?? DateOnly.MinValue)
        .Select(f => new SelectListItem(words.Line(f), f.Id.ToString("D"), f.Id == Fact))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        await views.NoteAll(By, [Person.Person.Id], RecordViewKind.OnStaffDesk, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        if (!ModelState.IsValid || (Fact is { } id && Seen().All(f => f.Id != id))) return Refuse(RecordProblems.UnknownFact with { Status = StatusCodes.Status400BadRequest, Field = nameof(Fact) });
        if (AskCorrectionHandler.Check(Words) is { } wrong) return Refuse(wrong);
        NewEvidence? evidence = null;
        if (Evidence is { } file)
        {
            await using var stream = file.OpenReadStream();
            if (!(await store.Add(file.FileName, stream, cancel)).Succeeded(out evidence, out var refused)) return Refuse(refused);
        }
        if (await handler.Ask(By, Person, Fact, Words, evidence, cancel, CorrectionSource.Employer) is { } problem) return Refuse(problem);
        TempData["done"] = "staff.correct.done";
        return RedirectToPage("/Workforce/Staff/Index");
    }

    private IEnumerable<Fact> Seen() => Person.Record.Current().Facts.Where(f => !Unseen.Contains(f.Body.Kind));

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (Employer is null || !RegisterNumber.TryParse(Number, out var number) || await records.Find(number, cancel) is not { } file) return false;
        if (!await Db.EntryPosts.AnyAsync(p => p.PersonId == file.Person.Id && p.OrganisationId == Employer.Id, cancel)) return false;
        Person = file;
        var id = Employer.Id;
        Asked = await Db.Corrections.AsNoTracking()
            .Where(c => c.PersonId == file.Person.Id && c.Source == CorrectionSource.Employer && Db.AccountRoles.Any(r => r.AccountId == c.AskedBy && r.Role == Role.OrganisationManager && r.OrganisationId == id))
            .OrderByDescending(c => c.AskedAt).ToListAsync(cancel);
        return true;
    }
}
