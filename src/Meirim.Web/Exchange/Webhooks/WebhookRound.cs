using System.Diagnostics;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>One round of telling: each webhook gets its turn, some beside each other, so that a slow receiver holds up no other for long.</summary>
internal sealed class WebhookRound(IServiceScopeFactory scopes, CountryClock clock)
{
    private const int BesideEachOther = 4;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(20);

    /// <summary>Delivered ones are shown so long, then deleted.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    /// <summary>Sends what is due. Returns how many deliveries were taken.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var due = await Due(cancel);
        int taken = 0;
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = BesideEachOther, CancellationToken = cancel }, async (id, c) =>
        {
            var some = await Tell(id, c);
            Interlocked.Add(ref taken, some);
        });
        return taken;
    }

    /// <summary>Those with something to send now: the first that waits is due, or nothing waits and the register has moved on. All in one question, for mostly it is none.</summary>
    private async Task<List<Guid>> Due(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        var (now, mark) = (clock.Now, await scope.ServiceProvider.GetRequiredService<RegisterChanges>().Now(cancel));
        var waiting = db.WebhookDeliveries.Where(d => d.State == DeliveryState.Waiting);
        return await db.Webhooks
            .Where(w => w.State == WebhookState.Active && (w.NotBefore == null || w.NotBefore <= now))
            .Where(w => waiting.Any(d => d.WebhookId == w.Id)
                ? waiting.Where(d => d.WebhookId == w.Id).OrderBy(d => d.Serial).Select(d => d.NextTryAt ?? now).First() <= now
                : w.ReachedRevision < mark || w.ReachedPerson != Guid.AllBitsSet)
            .Select(w => w.Id).ToListAsync(cancel);
    }

    /// <summary>Deletes deliveries of the days before. Returns how many.</summary>
    public async Task<int> Tidy(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var before = clock.Now - Shown;
        return await scope.ServiceProvider.GetRequiredService<MeirimDb>().WebhookDeliveries.Where(d => d.MadeAt < before && d.State != DeliveryState.Waiting).ExecuteDeleteAsync(cancel);
    }

    private async Task<int> Tell(Guid id, CancellationToken cancel)
    {
        int taken = 0;
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Turn; taken++)
        {
            // a scope each, so that nothing of the ones before stays in memory
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take(WebhookSender.Lease, WebhookSender.LeaseTime, cancel)) break;
            if (await scope.ServiceProvider.GetRequiredService<Courier>().Next(id, cancel) is not true) break;
        }
        return taken;
    }
}
