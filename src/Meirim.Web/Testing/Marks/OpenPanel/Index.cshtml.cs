using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks.OpenPanel;

/// <summary>A methodologist calls a panel together: which questions, who judges, and who is just good enough.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, PanelHandler handler) : MarkPage(db)
{
    /// <summary>0: the questions of all forms.</summary>
    [BindProperty]
    public int Form { get; set; }

    [BindProperty]
    public string? Candidate { get; set; }

    [BindProperty]
    public List<Guid> Members { get; set; } = [];

    public IReadOnlyList<SelectListItem> Forms { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!(await handler.Open(Actor, Round, Form, Candidate, [.. Members.Distinct()], cancel)).Succeeded(out var panel, out var problem)) return Refuse(problem);
        Done = Texts["panel.done.opened"];
        return RedirectToPage("/Testing/Marks/ViewPanel/Index", new { code = Round.Code, id = panel.Id });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (!await ReadRound(cancel)) return false;
        var forms = await Db.TestForms.Where(f => f.RoundId == Round.Id).OrderBy(f => f.Number).Select(f => f.Number).ToListAsync(cancel);
        Forms = [new SelectListItem(Texts["panel.all-forms"], "0"), .. forms.Select(f => new SelectListItem(Texts["panel.form", f], $"{f}"))];
        People = [.. (await handler.Candidates(Actor, Round.Id, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString("D")))];
        return true;
    }
}
