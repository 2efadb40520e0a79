using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records.FindDuplicates;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>
/// Once a day, one process at a time: looks for duplicates, and lets go what is kept only for a while (who looked; notes of
/// visitors that were answered, a year after the answer).
/// </summary>
internal sealed class DeskUpkeep(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time, ILogger<DeskUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(15), Between = TimeSpan.FromDays(1);

    private readonly int _keepNotes = configuration.GetValue("WrongNotes:KeepDays", 365);

    public async Task Run(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<LeaseHolder>().Take("desk", Between / 2, cancel)) return;
        await services.GetRequiredService<RecordViews>().Forget(cancel);
        var db = services.GetRequiredService<MeirimDb>();
        var before = services.GetRequiredService<CountryClock>().Now.AddDays(-_keepNotes);
        await db.Corrections.Where(c => c.Source == CorrectionSource.Visitor && c.AnsweredAt < before).ExecuteDeleteAsync(cancel);
        if (await services.GetRequiredService<LeaseHolder>().Take("duplicates", TimeSpan.FromMinutes(2), cancel))
            await services.GetRequiredService<DuplicateSearch>().Run(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, time, stoppingToken);
            for (; ; await Task.Delay(Between, time, stoppingToken)) await Tried(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends
        }
    }

    private async Task Tried(CancellationToken cancel)
    {
        try
        {
            await Run(cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "The desk's upkeep failed; it will be tried again tomorrow");
        }
    }
}
