using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.SupersedeFact;

/// <summary>A registrar puts another fact in the place of one that is wrong, or withdraws it, with a reason. The old one stays readable.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, FactFormReader reader, CountryClock clock, FactWords words) : RecordPage(records, reach)
{
    [BindProperty(SupportsGet = true, Name = "fact")]
    public Guid FactId { get; set; }

    [BindProperty]
    public FactForm Form { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>True when nothing stands in the old fact's place.</summary>
    [BindProperty]
    public bool Withdraw { get; set; }

    /// <summary>True, from the address, to begin with the fact as it stands, ended.</summary>
    [BindProperty(SupportsGet = true, Name = "end")]
    public bool End { get; set; }

    public Fact Old { get; private set; } = null!;

    public string OldInWords => words.Line(Old);

    public IActionResult OnGet()
    {
        if (!Find()) return NotFound();
        Form = FactForm.Of(Old);
        // to end it today: yesterday was its last day
        if (End) Form.LastDay = clock.Today.AddDays(-1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Find()) return NotFound();
        if (!ModelState.IsValid && !Withdraw) return Wrong();
        NewFact? successor = null;
        if (!Withdraw)
        {
            var problems = new List<Problem>();
            successor = await reader.Read(Old.Kind, Form, problems, cancel);
            foreach (var problem in problems) ModelState.AddModelError("Form." + problem.Field, Texts.Of(problem));
            if (successor is null) return Wrong();
            // the evidence of what was right stays with what stands in its place
            successor = successor with { Evidence = [.. PersonFile.Facts.Single(f => f.Id == FactId).Evidence.Select(e => new NewEvidence(e.FileHash, e.FileName)).Concat(EvidenceAtHand).DistinctBy(e => e.Hash)] };
        }
        var act = Act.Now(ActKind.FactSuperseded, Actor, clock, Reason?.Trim());
        if (!PersonFile.Supersede(act, FactId, successor).Succeeded(out var written, out var refused)) return RefuseHere(refused);
        return await Commit(act, written) is { } problemOfCommit ? RefuseHere(problemOfCommit) : Done("desk.done.superseded");
    }

    private bool Find()
    {
        if (PersonFile.Facts.Find(f => f.Id == FactId && f.Body is not null) is not { } row) return false;
        Old = row.ToFact();
        return true;
    }
}
