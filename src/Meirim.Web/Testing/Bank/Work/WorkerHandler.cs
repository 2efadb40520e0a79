using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>A methodologist gives a question to an author, or takes it from one: an author sees no others.</summary>
public sealed class WorkerHandler(MeirimDb db, ItemDesk desk, CountryClock clock)
{
    /// <summary>Those who may be given an item, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Authors(CancellationToken cancel) =>
        [.. (await db.Users.AsNoTracking().Where(a => a.LockoutEnd == null && a.Roles.Any(r => r.Role == Role.Author)).Select(a => new { a.Id, a.DisplayName }).ToListAsync(cancel))
            .OrderBy(a => a.DisplayName, StringComparer.CurrentCulture).Select(a => (a.Id, a.DisplayName))];

    public async Task<Problem?> Give(Actor actor, Guid id, int seen, Guid? account, CancellationToken cancel)
    {
        if (actor.Right != Role.Methodologist) return BankProblems.MethodologistDecides;
        if (!(await desk.Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if ((await Authors(cancel)).FirstOrDefault(a => a.Id == account) is not { Name: not null } author) return BankProblems.AuthorMissing;
        if (file.Workers.Any(w => w.AccountId == author.Id)) return BankProblems.HasItAlready;
        var act = Act.Now(ActKind.TestItemAssigned, actor, clock, author.Name);
        db.TestItemWorkers.Add(new ItemWorker { ItemId = id, AccountId = author.Id, Name = author.Name, At = act.At });
        return await desk.Close(act, file.Item, cancel, file.Said("test-item-assigned", author.Id.ToString("D")));
    }

    public async Task<Problem?> Take(Actor actor, Guid id, int seen, Guid account, CancellationToken cancel)
    {
        if (actor.Right != Role.Methodologist) return BankProblems.MethodologistDecides;
        if (!(await desk.Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (await db.TestItemWorkers.SingleOrDefaultAsync(w => w.ItemId == id && w.AccountId == account, cancel) is not { } worker) return BankProblems.HasItNot;
        db.TestItemWorkers.Remove(worker);
        return await desk.Close(Act.Now(ActKind.TestItemUnassigned, actor, clock, worker.Name), file.Item, cancel, file.Said("test-item-unassigned", account.ToString("D")));
    }
}
