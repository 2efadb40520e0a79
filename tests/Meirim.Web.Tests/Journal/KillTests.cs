using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal;

/// <summary>
/// The real program killed at random moments while registrars write. Afterwards: what was acknowledged is there, nothing is
/// half-done, the ledger verifies.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 5, Writers = 3;

    private readonly RealProgram _program = new();
    private readonly ConcurrentBag<(Guid Person, string Title)> _acknowledged = [];

    [Fact]
    public async Task A_program_killed_at_any_moment_leaves_nothing_half_done_and_loses_nothing_acknowledged()
    {
        var (people, emails) = await Prepare();
        var dice = new Random(20251001);

        for (int round = 0; round < Rounds; round++)
        {
            var address = await _program.Start();
            var writers = Enumerable.Range(0, Writers).Select(w => Write(address, emails[w], people[w], round)).ToList();
            // every other round the machine may be as busy as it likes: something is acknowledged first
            int before = _acknowledged.Count;
            for (int i = 0; i < 600 && round % 2 == 0 && _acknowledged.Count == before; i++) await Task.Delay(100);
            await Task.Delay(dice.Next(1_500, 4_000));
            await _program.Kill();
            await Task.WhenAll(writers);
        }

        _acknowledged.Count.ShouldBeGreaterThan(Rounds, "the writers were acknowledged at all");
        await using var app = _program.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var facts = await scope.ServiceProvider.GetRequiredService<MeirimDb>().Facts.AsNoTracking().ToListAsync();
        foreach (var (person, title) in _acknowledged)
            facts.Count(f => f.PersonId == person && ((Award)f.ToFact().Body).Title == title).ShouldBe(1, title);
        await _program.CheckWhole(scope.ServiceProvider);
    }

    public void Dispose() => _program.Dispose();

    private async Task<(List<Web.Records.Person> People, List<string> Emails)> Prepare()
    {
        await using var app = _program.Build();
        await Migrating.Migrate(app.Services, CancellationToken.None);
        var (people, emails) = (new List<Web.Records.Person>(), new List<string>());
        for (int i = 0; i < Writers; i++)
        {
            people.Add(await People.Create(app.Services));
            emails.Add((await Infrastructure.Accounts.Create(app.Services, [Role.Registrar])).Email!);
        }
        return (people, emails);
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
}
