using Meirim.Web.Accounts;
using Meirim.Web.Records.MergePeople;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.UnmergePeople;

/// <summary>A registrar takes a merge back, with a reason: there are two records again.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, MergePeopleHandler handler) : RecordPage(records, reach)
{
    [BindProperty(SupportsGet = true, Name = "merged")]
    public string Merged { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    private Person? MergedPerson => PersonFile.Merged.People.FirstOrDefault(p => p.Number == Merged && p.MergedInto == PersonFile.Person.Id);

    public IActionResult OnGet() => MergedPerson is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (MergedPerson is not { } merged) return RefuseHere(RecordProblems.NotMerged);
        return await handler.Unmerge(Actor, PersonFile, merged.Id, Seen, Reason, cancel) is { } problem ? RefuseHere(problem) : Done("merge.done.undone");
    }
}
