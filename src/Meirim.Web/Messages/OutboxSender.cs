using Meirim.Web.Journal;

namespace Meirim.Web.Messages;

/// <summary>Looks every second for messages that are due. Of several processes one sends, under a lease.</summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<OutboxSender> log)
    : LeasedRound("messages", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), scopes, log)
{
    protected override bool IsOn => configuration.GetValue("Messages:Send", true);

    protected override Task Do(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<OutboxRound>().Send(cancel);
}
