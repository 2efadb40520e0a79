using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
    private Process? _process;

    public string Folder => _database.Folder;

    /// <summary>The same application in this process, to prepare the database and to look at it afterwards.</summary>
    public WebApplication Build() => MeirimApp.Build(new Dictionary<string, string?> { ["Database"] = _database.Connection, ["DataFolder"] = _database.Folder }, quiet: true);

    public async Task<Uri> Start()
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        _process = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(MeirimApp).Assembly.Location, "serve", "--data-folder", _database.Folder, "--database", _database.Connection, "--urls", address.OriginalString])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        for (int i = 0; ; i++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/en/sign-in", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return address;
            }
            catch (HttpRequestException) when (i < 600)
            {
                // not listening yet
            }
            await Task.Delay(100);
        }
    }

    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

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
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
        _database.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
