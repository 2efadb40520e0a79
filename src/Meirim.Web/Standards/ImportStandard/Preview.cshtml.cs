using System.Text;
using Meirim.Standards.Cards;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Standards.ImportStandard;

/// <summary>What was read, what is doubtful in it, what differs, what confirming would do; and then yes or no.</summary>
[Needs(Role.Methodologist)]
public sealed class PreviewModel(MeirimDb db, ImportStandardHandler handler, Dates dates) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>First day in force that the methodologist gives, where the act's own cannot serve.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The plan that was on the page when it was confirmed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public StandardImport Import { get; private set; } = null!;

    public StandardDocument Document { get; private set; } = null!;

    public ImportPlan Plan { get; private set; } = null!;

    public IReadOnlyList<WarningInSource> Warnings { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Fill(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirm(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return await Fill(cancel) ? BadPage() : NotFound();
        var confirmed = await handler.Confirm(Actor, Id, Seen, From, cancel);
        if (confirmed.Succeeded(out _, out var problem)) return RedirectToPage(new { id = Id, from = (string?)null });
        return await Fill(cancel) ? Refuse(problem.InWords(dates)) : NotFound();
    }

    public async Task<IActionResult> OnPostDiscard(CancellationToken cancel)
    {
        if (await handler.Discard(Id, cancel) is not { } problem) return RedirectToPage("/Standards/ImportStandard/Index");
        return await Fill(cancel) ? Refuse(problem.InWords(dates)) : NotFound();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult BadPage()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> Fill(CancellationToken cancel)
    {
        if (await db.StandardImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, cancel) is not { } import) return false;
        Import = import;
        Document = StandardJson.Read(Encoding.UTF8.GetBytes(import.Document));
        Plan = await handler.Plan(Document, From, cancel);
        Warnings = WarningInSource.Of(import.Source, Document);
        return true;
    }
}
