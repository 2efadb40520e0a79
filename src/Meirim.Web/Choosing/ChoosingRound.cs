using Meirim.Web.Choosing.Agreement;
using Meirim.Web.Choosing.AnswerRequest;
using Meirim.Web.Journal;

namespace Meirim.Web.Choosing;

/// <summary>Looks every ten seconds for answers that did not come and agreements whose last day has passed. Of several processes one does, under a lease.</summary>
internal sealed class ChoosingRound(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<ChoosingRound> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(configuration.GetValue("Choosing:EverySeconds", 10)));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends; what is overdue waits
        }
    }

    private async Task Round(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("choosing", TimeSpan.FromMinutes(1), cancel)) return;
            await scope.ServiceProvider.GetRequiredService<OverdueAnswers>().MoveOn(cancel);
            await scope.ServiceProvider.GetRequiredService<FinishedAgreements>().End(cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Overdue requests could not be moved on; it will be tried again");
        }
    }
}
