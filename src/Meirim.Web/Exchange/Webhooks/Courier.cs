using System.Net.Http.Headers;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// Brings one delivery to its receiver. The try is noted before it is made and its outcome after: who is killed in between has
/// the same event sent once more; who is killed before loses nothing.
/// </summary>
public sealed class Courier(MeirimDb db, ChangesToTell changes, WebhookKeys keys, WebhookHandler handler, OutsideCalls calls, CountryClock clock)
{
    /// <summary>Sends the next delivery of the webhook, when it is due. Null when there is nothing to do now; else whether it was taken.</summary>
    public async Task<bool?> Next(Guid webhookId, CancellationToken cancel = default)
    {
        while (true)
        {
            var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == webhookId, cancel);
            if (webhook is not { State: WebhookState.Active } || webhook.NotBefore > clock.Now) return null;
            var delivery = await db.WebhookDeliveries.Where(d => d.WebhookId == webhookId && d.State == DeliveryState.Waiting).OrderBy(d => d.Serial).FirstOrDefaultAsync(cancel);
            if (delivery is not null) return delivery.NextTryAt > clock.Now ? null : await Deliver(webhook, delivery, cancel);
            if (!await changes.Take(webhookId, cancel)) return null;
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Sends it now, whether it waits, is a test, or was delivered before. Null when another process does so at this moment.</summary>
    public async Task<bool?> Deliver(Webhook webhook, WebhookDelivery delivery, CancellationToken cancel = default)
    {
        var now = clock.Now;
        delivery.Tries++;
        delivery.FirstTryAt ??= now;
        delivery.LastTryAt = now;
        var pause = Backoff.After(delivery.Tries);
        delivery.NextTryAt = delivery.State == DeliveryState.Waiting ? now + pause : now;
        if (!await Save(cancel)) return null;
        var answer = await Post(webhook, delivery, cancel);
        (delivery.LastStatus, delivery.LastProblem) = (answer.Status, answer.Problem);
        if (answer.IsTaken)
        {
            (delivery.State, delivery.NextTryAt) = (DeliveryState.Delivered, null);
            if (webhook.AllowedPerMinute is { } rate)
            {
                var next = clock.Now + TimeSpan.FromMinutes(1) / rate;
                await db.Webhooks.Where(w => w.Id == webhook.Id).ExecuteUpdateAsync(w => w.SetProperty(x => x.NotBefore, next), cancel);
            }
        }
        else if (delivery.State == DeliveryState.Waiting && !answer.IsGone)
        {
            var last = delivery.FirstTryAt.Value + Backoff.GiveUp;
            if (clock.Now < last) delivery.NextTryAt = Earlier(last, Later(now + pause, Asked(answer)));
            else
            {
                delivery.NextTryAt = null;
                await Save(cancel);
                await handler.GiveUp(webhook.Id, StopReason.Unanswered, cancel);
                return false;
            }
        }
        else delivery.NextTryAt = null;
        await Save(cancel);
        if (answer.IsGone) await handler.GiveUp(webhook.Id, StopReason.Gone, cancel);
        return answer.IsTaken;
    }

    private async Task<PostAnswer> Post(Webhook webhook, WebhookDelivery delivery, CancellationToken cancel)
    {
        var key = keys.Signing(await keys.Shown(cancel)) ?? throw new InvalidOperationException("There is no key to sign with.");
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(EntryEvents.ContentType);
        using var signer = keys.Open(key);
        MessageSignature.Sign(request, delivery.Body, key.Id, signer, clock.Now);
        return await calls.Send(request, cancel);
    }

    /// <summary>How long the receiver asks us to wait, at most a day; only where it is too much for it.</summary>
    private DateTimeOffset Asked(PostAnswer answer) => answer.Status is not (429 or 503) ? DateTimeOffset.MinValue
        : Earlier(clock.Now.AddDays(1), answer.RetryAfter is { } wait ? clock.Now + wait : answer.RetryAt ?? DateTimeOffset.MinValue);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private async Task<bool> Save(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // another process has it, or the webhook was withdrawn meanwhile
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
