using System.Globalization;
using System.Text;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload;

/// <summary>
/// Two thousand people from a table into the register, changed by another, and all of it taken back, while the work is broken
/// off at moments that nobody chose: nothing is written twice, nothing is half-done, nothing is lost.
/// </summary>
public sealed class UploadCourseTests
{
    private const int People = 2_000;
    private const string Consonants = "бвгджзклмнпрстфх", Vowels = "аеиоу";

    private readonly Random _dice = new(20261122);

    [Fact]
    public async Task Two_thousand_rows_broken_off_again_and_again_are_written_once_and_taken_back_once()
    {
        await using var app = await OwnApplication.Start(new() { ["Uploads:Work"] = "false" });
        var employer = await Employer(app.Services);
        var actor = new Actor(null, "Сынақ", Role.OrganisationManager, OrganisationId: employer.Id);

        var first = await Send(app.Services, actor, employer, _ => "1");
        (await States(app.Services, first)).ShouldBe(new() { [RowState.Different] = People });
        await Decide(app.Services, first, (d, u) => d.Commit(actor, u.Id, u.Version, default));
        (await States(app.Services, first)).ShouldBe(new() { [RowState.Written] = People });
        await Posts(app.Services, posts => posts.ShouldAllBe(p => p.Rate == 1m));

        var second = await Send(app.Services, actor, employer, i => i % 2 == 0 ? "0,5" : "1");
        (await States(app.Services, second)).ShouldBe(new() { [RowState.Different] = People / 2, [RowState.Same] = People / 2 });
        await Decide(app.Services, second, (d, u) => d.Commit(actor, u.Id, u.Version, default));
        await Posts(app.Services, posts => posts.Count(p => p.Rate == 0.5m).ShouldBe(People / 2));

        await Decide(app.Services, second, (d, u) => d.TakeBack(actor, u.Id, u.Version, "сынақ", default));
        await Posts(app.Services, posts => posts.ShouldAllBe(p => p.Rate == 1m));
        await Decide(app.Services, first, (d, u) => d.TakeBack(actor, u.Id, u.Version, "сынақ", default));
        (await States(app.Services, first)).ShouldBe(new() { [RowState.Reversed] = People });
        await Check(app.Services);
    }

    private static async Task<Organisation> Employer(IServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return (await services.GetRequiredService<OrganisationRegistry>().Register(
            Act.Now(ActKind.OrganisationRegistered, Actor.Program, services.GetRequiredService<CountryClock>()),
            new NewOrganisation(services.GetRequiredService<ICountry>().ImpossibleOrganisation(77), new Meirim.Standards.Words("Орталық", "Центр", "Centre", "Centrs"), false, "service-centre", "75", "Алматы"))).Value;
    }

    private async Task<Guid> Send(IServiceProvider provider, Actor actor, Organisation employer, Func<int, string> rate)
    {
        var country = provider.GetRequiredService<ICountry>();
        var table = new StringBuilder("ИИН;Фамилия;Имя;Профессия;В должности с;Ставка;Язык 1;Уровень языка 1\n");
        for (int i = 0; i < People; i++)
            table.Append(CultureInfo.InvariantCulture, $"{country.ImpossiblePerson(900_000 + i).Value};{Name(i)}ов;{Name(i * 7 + 3)};3412-0-008;01.03.2024;{rate(i)};kk;fluent\n");
        await using var scope = provider.CreateAsyncScope();
        var id = (await scope.ServiceProvider.GetRequiredService<SendUploadHandler>().Send(actor, employer, "staff.csv", Encoding.UTF8.GetBytes(table.ToString()), default)).Value.Id;
        await Work(provider);
        return id;
    }

    private async Task Decide(IServiceProvider provider, Guid id, Func<UploadDecisions, StaffUpload, Task<Problem?>> decide)
    {
        await using (var scope = provider.CreateAsyncScope())
        {
            var upload = await scope.ServiceProvider.GetRequiredService<MeirimDb>().Uploads.AsNoTracking().SingleAsync(u => u.Id == id);
            (await decide(scope.ServiceProvider.GetRequiredService<UploadDecisions>(), upload))?.Code.ShouldBeNull();
        }
        await Work(provider);
    }

    /// <summary>Works until nothing is left, as processes would of which each is broken off before long.</summary>
    private async Task Work(IServiceProvider provider)
    {
        int broken = 0;
        for (bool more = true; more;)
        {
            await using var scope = provider.CreateAsyncScope();
            using var stop = new CancellationTokenSource(broken < 15 && _dice.Next(3) > 0 ? TimeSpan.FromMilliseconds(_dice.Next(1, 700)) : TimeSpan.FromMinutes(5));
            try
            {
                more = await scope.ServiceProvider.GetRequiredService<UploadWork>().Next(new HashSet<Guid>(), stop.Token);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                broken++;
            }
        }
    }

    private static async Task<Dictionary<RowState, int>> States(IServiceProvider provider, Guid id)
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MeirimDb>().UploadRows.Where(r => r.UploadId == id).GroupBy(r => r.State).ToDictionaryAsync(g => g.Key, g => g.Count());
    }

    private static async Task Posts(IServiceProvider provider, Action<List<Employment>> look)
    {
        await using var scope = provider.CreateAsyncScope();
        var facts = await scope.ServiceProvider.GetRequiredService<MeirimDb>().Facts.AsNoTracking().Where(f => f.Kind == FactKind.Employment && f.SupersededAt == null).ToListAsync();
        facts.Count.ShouldBe(People);
        facts.Select(f => f.PersonId).Distinct().Count().ShouldBe(People);
        look(facts.ConvertAll(f => (Employment)f.ToFact().Body));
    }

    /// <summary>The record, the journal and the projections agree, and what was taken back is hidden.</summary>
    private static async Task Check(IServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        (await db.People.CountAsync()).ShouldBe(People);
        (await db.RegisterEntries.CountAsync(e => e.IsHidden)).ShouldBe(People);
        (await db.Facts.CountAsync(f => f.SupersededAt == null && f.Kind != FactKind.Concealment)).ShouldBe(0);
        (await db.UploadRows.CountAsync(r => r.Content != null)).ShouldBe(0);
        var acts = (await db.JournalEntries.Where(e => e.PersonId != null).GroupBy(e => e.PersonId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).ToDictionary(a => a.Key, a => a.Count);
        (await db.People.AsNoTracking().ToListAsync()).ShouldAllBe(p => p.Version == acts[p.Id]);
        (await provider.GetRequiredService<Projections>().Differing()).ShouldBeEmpty();
        await scope.ServiceProvider.GetRequiredService<LedgerWriter>().SequenceAll();
        var findings = new List<RowFinding>();
        await foreach (var finding in scope.ServiceProvider.GetRequiredService<RowAudit>().Check()) findings.Add(finding);
        findings.ShouldBeEmpty();
    }

    private static string Name(int n) => string.Concat(Enumerable.Range(0, 3).Select(i => $"{Consonants[n / (int)Math.Pow(80, i) % 16]}{Vowels[n / (int)Math.Pow(80, i) / 16 % 5]}"));
}
