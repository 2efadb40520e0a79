namespace Meirim.Web.Journal;

/// <summary>Looks every half second for acts that are not yet in the ledger.</summary>
internal sealed class LedgerSequencer(IServiceScopeFactory scopes, ILogger<LedgerSequencer> log)
    : LeasedRound("ledger", TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10), scopes, log)
{
    protected override bool IsDoneAtStart => true;

    protected override Task Do(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<LedgerWriter>().SequenceAll(cancel);
}
