using Meirim.Web.Choosing.Agreement;
using Meirim.Web.Choosing.AnswerRequest;
using Meirim.Web.Journal;

namespace Meirim.Web.Choosing;

/// <summary>Looks every ten seconds for answers that did not come and agreements whose last day has passed. Of several processes one does, under a lease.</summary>
internal sealed class ChoosingRound(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<ChoosingRound> log)
    : LeasedRound("choosing", TimeSpan.FromSeconds(configuration.GetValue("Choosing:EverySeconds", 10)), TimeSpan.FromMinutes(1), scopes, log)
{
    protected override async Task Do(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<OverdueAnswers>().MoveOn(cancel);
        await services.GetRequiredService<FinishedAgreements>().End(cancel);
    }
}
