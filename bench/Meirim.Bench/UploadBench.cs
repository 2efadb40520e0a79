using System.Diagnostics;
using System.Globalization;
using System.Text;
using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Workforce.Upload;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench;

/// <summary>
/// Sends a table of 10,000 new people for one organisation of a demo database, commits it, sends the same people with another
/// share of a post, commits that, takes both back. It writes: use a copy of the database.
/// </summary>
public static class UploadBench
{
    private const int Rows = 10_000, FirstIdentifier = 3_000_000;
    private const string Consonants = "бвгджзклмнпрстфх", Vowels = "аеиоу";

    public static async Task Run(IServiceProvider services)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        var first = await Send(services, "1", "new people");
        await Decide(services, first, "commit of new people", (d, u, actor) => d.Commit(actor, u.Id, u.Version, default));
        var second = await Send(services, "0,5", "changes");
        await Decide(services, second, "commit of changes", (d, u, actor) => d.Commit(actor, u.Id, u.Version, default));
        foreach (var upload in new[] { second, first })
            await Decide(services, upload, "taking back", (d, u, actor) => d.TakeBack(actor, u.Id, u.Version, "bench", default));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory of this process at its peak: {process.PeakWorkingSet64 / 1024 / 1024} MB"));
    }

    private static async Task<Guid> Send(IServiceProvider services, string rate, string what)
    {
        var file = Encoding.UTF8.GetBytes(Table(services.GetRequiredService<ICountry>(), rate));
        var from = Stopwatch.GetTimestamp();
        Guid id;
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
            var employer = await db.Organisations.AsNoTracking().OrderBy(o => o.Identifier).FirstAsync();
            id = (await scope.ServiceProvider.GetRequiredService<SendUploadHandler>().Send(Manager(employer.Id), employer, "bench.csv", file, default)).Value.Id;
        }
        await Work(services);
        Print($"dry run of {Rows} rows, {what}, from the file to the difference", from);
        return id;
    }

    private static async Task Decide(IServiceProvider services, Guid id, string what, Func<UploadDecisions, StaffUpload, Actor, Task<Problem?>> decide)
    {
        var from = Stopwatch.GetTimestamp();
        await using (var scope = services.CreateAsyncScope())
        {
            var upload = await scope.ServiceProvider.GetRequiredService<MeirimDb>().Uploads.AsNoTracking().SingleAsync(u => u.Id == id);
            if (await decide(scope.ServiceProvider.GetRequiredService<UploadDecisions>(), upload, Manager(upload.OrganisationId)) is { } problem) throw new InvalidOperationException(problem.Code);
        }
        await Work(services);
        await using var look = services.CreateAsyncScope();
        var states = await look.ServiceProvider.GetRequiredService<MeirimDb>().UploadRows.Where(r => r.UploadId == id).GroupBy(r => r.State).Select(g => $"{g.Key} {g.Count()}").ToListAsync();
        Print($"{what} ({string.Join(", ", states)})", from);
    }

    private static async Task Work(IServiceProvider services)
    {
        for (bool more = true; more;)
        {
            await using var scope = services.CreateAsyncScope();
            more = await scope.ServiceProvider.GetRequiredService<UploadWork>().Next(new HashSet<Guid>(), default);
        }
    }

    private static string Table(ICountry country, string rate)
    {
        var table = new StringBuilder("ИИН;Фамилия;Имя;Дата рождения;Профессия;В должности с;Ставка;Виды услуг;Форма обслуживания;Уровень образования;Специальность по диплому;Дата диплома\n");
        for (int i = 0; i < Rows; i++)
            table.Append(CultureInfo.InvariantCulture, $"{country.ImpossiblePerson(FirstIdentifier + i).Value};{Name(i)}ов;{Name(i * 7 + 3)};01.03.1985;3412-0-008;01.03.2024;{rate};социально-бытовые;на дому;bachelor;social-work;30.06.2010\n");
        return table.ToString();
    }

    private static string Name(int n) => string.Concat(Enumerable.Range(0, 3).Select(i => $"{Consonants[n / (int)Math.Pow(80, i) % 16]}{Vowels[n / (int)Math.Pow(80, i) / 16 % 5]}"));

    private static Actor Manager(Guid organisation) => new(null, "bench", Role.OrganisationManager, OrganisationId: organisation);

    private static void Print(string what, long from) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(from).TotalSeconds:0.0} s"));
}
