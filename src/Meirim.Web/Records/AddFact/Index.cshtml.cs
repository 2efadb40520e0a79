using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.AddFact;

/// <summary>A registrar records a fact with its evidence. Without a kind in the address the page asks for it.</summary>
[Needs(Role.Registrar)]
[RequestSizeLimit(EvidenceStore.MaxBytes + 1_000_000)]
public sealed class IndexModel(RecordStore records, Reach reach, FactFormReader reader, EvidenceStore evidence, CountryClock clock) : RecordPage(records, reach)
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public FactKind? Kind { get; set; }

    [BindProperty]
    public FactForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    /// <summary>What the form begins with, from the address: the kind of a restriction.</summary>
    [BindProperty(SupportsGet = true, Name = "type")]
    public string? Type { get; set; }

    public void OnGet()
    {
        if (Type is not null) (Form.Type, Form.From) = (Type, clock.Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Kind is not { } kind || !Enum.IsDefined(kind)) return NotFound();
        if (!ModelState.IsValid) return Wrong();
        var problems = new List<Problem>();
        var fact = await reader.Read(kind, Form, problems, cancel);
        foreach (var problem in problems) ModelState.AddModelError(problem.Field is "Evidence" ? "Evidence" : "Form." + problem.Field, Texts.Of(problem));
        if (fact is null) return Wrong();

        if (Evidence is { } file)
        {
            await using var stream = file.OpenReadStream();
            if (!(await evidence.Add(file.FileName, stream, cancel)).Succeeded(out var stored, out var refused)) return RefuseHere(refused);
            fact = fact with { Evidence = [stored] };
        }
        if (EvidenceAtHand.Count > 0) fact = fact with { Evidence = [.. (fact.Evidence ?? []).Concat(EvidenceAtHand).DistinctBy(e => e.Hash)] };
        var act = Act.Now(ActKind.FactRecorded, Actor, clock);
        if (!PersonFile.AddFact(act, fact).Succeeded(out var recorded, out var standing)) return RefuseHere(standing);
        return await Commit(act, recorded) is { } problemOfCommit ? RefuseHere(problemOfCommit) : Done("desk.done.recorded");
    }
}
