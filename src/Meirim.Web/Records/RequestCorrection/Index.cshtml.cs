using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.RequestCorrection;

/// <summary>What the specialist asked to be put right, where it stands, and what was answered.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(MeirimDb db, RecordStore records, FactWords words, EmployerNames employers, AskCorrectionHandler handler) : MeirimPage
{
    public bool HasRecord => Actor.PersonId is not null;

    public IReadOnlyList<Correction> Asked { get; private set; } = [];

    public string? WhatWasDone { get; private set; }

    private Dictionary<Guid, string> _facts = [];

    /// <summary>The fact that is said to be wrong, in words.</summary>
    public string? FactOf(Correction asked) => asked.FactId is { } id ? _facts.GetValueOrDefault(id) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        WhatWasDone = TempData["done"] as string;
        await Read(cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        if (Actor.PersonId is not { } person) return NotFound();
        if (await handler.Withdraw(Actor, await records.IdsOf(person, cancel), id, cancel) is { } problem)
        {
            var refused = Refuse(problem);
            await Read(cancel);
            return refused;
        }
        TempData["done"] = "correction.done.withdrawn";
        return RedirectToPage();
    }

    private async Task Read(CancellationToken cancel)
    {
        if (Actor.PersonId is not { } person) return;
        var people = await records.IdsOf(person, cancel);
        Asked = await db.Corrections.AsNoTracking().Include(c => c.Evidence)
            .Where(c => people.Contains(c.PersonId) && c.Source == CorrectionSource.Person)
            .OrderByDescending(c => c.AskedAt).ThenByDescending(c => c.Id).ToListAsync(cancel);
        var ids = Asked.Select(a => a.FactId).OfType<Guid>().ToList();
        if (ids.Count == 0 || await records.FindLast(person, cancel) is not { } file) return;
        await employers.Learn(file, cancel);
        _facts = file.Facts.Where(f => ids.Contains(f.Id) && f.Body is not null).ToDictionary(f => f.Id, f => words.Line(f.ToFact()));
    }
}
