using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Meirim.Ledger;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal;

/// <summary>
/// The real program, in a process of its own, killed (SIGKILL) at random moments while registrars write. Afterwards: what
/// was acknowledged is there, nothing is half-done, the ledger verifies.
/// </summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int Rounds = 5, Writers = 3;

    private readonly TestDatabase _database = new();
    private readonly ConcurrentBag<(Guid Person, string Title)> _acknowledged = [];
    private Process? _program;

    [Fact]
    public async Task A_program_killed_at_any_moment_leaves_nothing_half_done_and_loses_nothing_acknowledged()
    {
        var (people, emails) = await Prepare();
        var dice = new Random(20251001);

        for (int round = 0; round < Rounds; round++)
        {
            var address = await Start();
            var writers = Enumerable.Range(0, Writers).Select(w => Write(address, emails[w], people[w], round)).ToList();
            // every other round the machine may be as busy as it likes: something is acknowledged first
            int before = _acknowledged.Count;
            for (int i = 0; i < 600 && round % 2 == 0 && _acknowledged.Count == before; i++) await Task.Delay(100);
            await Task.Delay(dice.Next(1_500, 4_000));
            _program!.Kill();
            await _program.WaitForExitAsync();
            await Task.WhenAll(writers);
        }

        _acknowledged.Count.ShouldBeGreaterThan(Rounds, "the writers were acknowledged at all");
        await Check();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        if (_program is { HasExited: false }) _program.Kill();
        _program?.Dispose();
        _database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<(List<Web.Records.Person> People, List<string> Emails)> Prepare()
    {
        await using var app = Build();
        await Migrating.Migrate(app.Services, CancellationToken.None);
        var (people, emails) = (new List<Web.Records.Person>(), new List<string>());
        for (int i = 0; i < Writers; i++)
        {
            people.Add(await People.Create(app.Services));
            emails.Add((await Infrastructure.Accounts.Create(app.Services, [Role.Registrar])).Email!);
        }
        return (people, emails);
    }

    private Microsoft.AspNetCore.Builder.WebApplication Build() => MeirimApp.Build(
        new Dictionary<string, string?> { ["Database"] = _database.Connection, ["DataFolder"] = _database.Folder }, quiet: true);

    private async Task<Uri> Start()
    {
        int port = FreePort();
        _program = Process.Start(new ProcessStartInfo("dotnet",
        [
            typeof(MeirimApp).Assembly.Location, "serve", "--data-folder", _database.Folder, "--database", _database.Connection,
            "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _program.OutputDataReceived += (_, _) => { };
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
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

    /// <summary>Records facts one after the other until the program is gone, and notes each that was acknowledged.</summary>
    private async Task Write(Uri address, string email, Web.Records.Person person, int round)
    {
        using var browser = new Browser(address);
        try
        {
            await browser.SignIn(email, Infrastructure.Accounts.Password);
            for (int i = 0; ; i++)
            {
                var title = string.Create(CultureInfo.InvariantCulture, $"Алғыс хат {round}.{i}");
                using var answer = await browser.Submit($"/en/records/{person.Number}/facts/new/Award",
                    new Dictionary<string, string?> { ["Form.Title"] = title, ["Form.From"] = "2024-10-27" });
                if (answer.StatusCode == HttpStatusCode.Redirect) _acknowledged.Add((person.Id, title));
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException or SocketException)
        {
            // the program was killed: what it had not acknowledged may or may not be there
        }
    }

    private async Task Check()
    {
        await using var app = Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        var facts = await db.Facts.AsNoTracking().ToListAsync();
        foreach (var (person, title) in _acknowledged)
            facts.Count(f => f.PersonId == person && ((Award)f.ToFact().Body).Title == title).ShouldBe(1, title);

        var entries = await db.JournalEntries.AsNoTracking().ToDictionaryAsync(e => e.Id);
        facts.ShouldAllBe(f => entries.ContainsKey(f.RecordedBy));
        foreach (var person in await db.People.AsNoTracking().ToListAsync())
            person.Version.ShouldBe(entries.Values.Count(e => e.PersonId == person.Id), "one version for each act");

        await scope.ServiceProvider.GetRequiredService<LedgerWriter>().SequenceAll();
        var places = await db.JournalEntries.OrderBy(e => e.LedgerIndex).Select(e => e.LedgerIndex!.Value).ToListAsync();
        places.ShouldBe(Enumerable.Range(0, places.Count).Select(i => (long)i));
        var findings = new List<RowFinding>();
        await foreach (var finding in scope.ServiceProvider.GetRequiredService<RowAudit>().Check()) findings.Add(finding);
        findings.ShouldBeEmpty();
        var published = Path.Combine(_database.Folder, "published");
        await scope.ServiceProvider.GetRequiredService<LedgerFiles>().Publish(published);
        var report = LedgerChecker.Check(published, scope.ServiceProvider.GetRequiredService<LedgerKey>().Verifier);
        report.IsOk.ShouldBeTrue(string.Join("; ", report.Findings.Select(f => f.Detail)));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
