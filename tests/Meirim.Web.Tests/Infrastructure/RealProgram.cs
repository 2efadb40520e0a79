using Meirim.Bench.Takers;
using Meirim.Ledger;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>The real program in a process of its own over a database of its own, to be killed (SIGKILL) and started again.</summary>
internal sealed class RealProgram : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly ServedProgram _program;

    public RealProgram() => _program = new ServedProgram(_database.Connection, _database.Folder);

    public string Folder => _database.Folder;

    /// <summary>The same application in this process, to prepare the database and to look at it afterwards.</summary>
    public WebApplication Build() => MeirimApp.Build(new Dictionary<string, string?> { ["Database"] = _database.Connection, ["DataFolder"] = _database.Folder }, quiet: true);

    public Task<Uri> Start() => _program.Start();

    public Task Kill() => _program.Kill();

    /// <summary>Nothing is half-done: every fact has its act, every act its version, and the ledger holds all of it.</summary>
    public async Task CheckWhole(IServiceProvider services)
    {
        var db = services.GetRequiredService<MeirimDb>();
        var entries = await db.JournalEntries.AsNoTracking().ToDictionaryAsync(e => e.Id);
        (await db.Facts.AsNoTracking().Select(f => f.RecordedBy).Distinct().ToListAsync()).ShouldAllBe(act => entries.ContainsKey(act));
        // an account names its person, and changes nothing of the record
        var acts = entries.Values.Where(e => !e.Items.StartsWith("account ", StringComparison.Ordinal)).ToLookup(e => e.PersonId);
        foreach (var person in await db.People.AsNoTracking().ToListAsync()) person.Version.ShouldBe(acts[person.Id].Count(), "one version for each act");

        await services.GetRequiredService<LedgerWriter>().SequenceAll();
        var places = await db.JournalEntries.OrderBy(e => e.LedgerIndex).Select(e => e.LedgerIndex!.Value).ToListAsync();
        places.ShouldBe(Enumerable.Range(0, places.Count).Select(i => (long)i));
        var findings = new List<RowFinding>();
        await foreach (var finding in services.GetRequiredService<RowAudit>().Check()) findings.Add(finding);
        findings.ShouldBeEmpty();
        var published = Path.Combine(Folder, "published");
        await services.GetRequiredService<LedgerFiles>().Publish(published);
        var report = LedgerChecker.Check(published, services.GetRequiredService<LedgerKey>().Verifier);
        report.IsOk.ShouldBeTrue(string.Join("; ", report.Findings.Select(f => f.Detail)));
    }

    public void Dispose()
    {
        _program.Dispose();
        _database.Dispose();
    }
}
