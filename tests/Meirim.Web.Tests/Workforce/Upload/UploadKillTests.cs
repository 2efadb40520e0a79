using System.Globalization;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Messages;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload;

/// <summary>The real program killed at random moments while it compares and writes a table of staff and sends letters.</summary>
public sealed class UploadKillTests : IDisposable
{
    private const int Rows = 1_500, Letters = 200, MostRounds = 40;

    private readonly RealProgram _program = new();

    [Fact]
    public async Task A_table_and_the_letters_are_finished_by_whoever_comes_after_the_killed()
    {
        var upload = await Send();
        var dice = new Random(20251122);
        int kills = 0;
        for (var state = await Accept(upload); state != UploadState.Closed; state = await Accept(upload))
        {
            (++kills).ShouldBeLessThan(MostRounds, "the work goes on after each kill");
            await _program.Start();
            await Task.Delay(dice.Next(300, 1_500));
            await _program.Kill();
        }
        kills.ShouldBeGreaterThan(2, "it was killed while it worked");
        await using var app = _program.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        while (await scope.ServiceProvider.GetRequiredService<OutboxRound>().Send() > 0) { }

        (await db.UploadRows.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).SingleAsync()).ShouldBe(new { Key = RowState.Written, Count = Rows });
        (await db.People.CountAsync()).ShouldBe(Rows, "each once");
        (await db.Facts.GroupBy(f => f.PersonId).Select(g => g.Count()).Distinct().ToListAsync()).ShouldBe([1]);
        (await db.EntryPosts.CountAsync()).ShouldBe(Rows);
        await _program.CheckWhole(scope.ServiceProvider);
        (await db.Messages.CountAsync(m => m.SentAt != null && m.NextTryAt == null)).ShouldBe(Letters);
        Directory.GetFiles(Path.Combine(_program.Folder, "messages"), "*.eml").Length.ShouldBe(Letters, "a letter sent twice is one letter");
    }

    public void Dispose() => _program.Dispose();

    private async Task<Guid> Send()
    {
        await using var app = _program.Build();
        await Migrating.Migrate(app.Services, CancellationToken.None);
        var at = await Workplace.Create(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        var (services, country) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ICountry>());
        for (int i = 0; i < Letters; i++) services.GetRequiredService<Outbox>().Tell("reader@meirim.example", "ru", "choosing-asked", "/requests", services.GetRequiredService<CountryClock>().Now);
        await services.GetRequiredService<MeirimDb>().SaveChangesAsync();
        var table = new StringBuilder(UploadScene.Heads);
        for (int i = 0; i < Rows; i++)
            table.Append(CultureInfo.InvariantCulture, $"\r\n{country.ImpossiblePerson(7_000_000 + i).Value};{Surname(i)};Айгүл;;{UploadScene.Occupation};01.03.2021;1;");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        return (await services.GetRequiredService<SendUploadHandler>().Send(Manager(at.Id), at.Organisation, "staff.csv", Encoding.UTF8.GetBytes(table.ToString()), default)).Value.Id;
    }

    /// <summary>Accepts the table once it was compared. The dead process's leases and pauses are over, as if minutes had passed.</summary>
    private async Task<UploadState> Accept(Guid id)
    {
        await using var app = _program.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        await db.Leases.ExecuteDeleteAsync();
        var now = scope.ServiceProvider.GetRequiredService<CountryClock>().Now;
        await db.Messages.Where(m => m.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, now).SetProperty(m => m.Attempts, 0));
        var upload = await db.Uploads.AsNoTracking().SingleAsync(u => u.Id == id);
        if (upload.State == UploadState.Checked && await scope.ServiceProvider.GetRequiredService<UploadDecisions>().Commit(Manager(upload.OrganisationId), id, upload.Version, default) is { } problem)
            throw new InvalidOperationException(problem.Code);
        return upload.State;
    }

    private static Actor Manager(Guid organisation) => new(null, "manager", Role.OrganisationManager, OrganisationId: organisation);

    private static string Surname(int n) => string.Concat("Б", "абвгдежзиклмнопр"[n % 16], "рс", "аеоу"[n / 16 % 4], "бвгджзклмнпрстфх"[n / 64 % 16], "ова"[..(1 + n / 1024)]);
}
