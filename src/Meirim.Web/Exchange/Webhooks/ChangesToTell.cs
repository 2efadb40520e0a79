using Meirim.Web.Countries;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// Makes deliveries of the changes that a webhook has not been told of: some at a time, and the mark up to which they were
/// made moves in the same transaction. A process killed at any moment leaves both as they were before or as they are after.
/// </summary>
public sealed class ChangesToTell(MeirimDb db, RegisterChanges changes, EntryEvents events, CountryClock clock)
{
    /// <summary>So many changes are looked at together, and at most so many deliveries of a webhook wait.</summary>
    public const int AtOnce = 200;

    /// <summary>Looks at the next changes. False when there are none.</summary>
    public async Task<bool> Take(Guid webhookId, CancellationToken cancel = default)
    {
        var webhook = await db.Webhooks.SingleAsync(w => w.Id == webhookId, cancel);
        if (webhook.State != WebhookState.Active) return false;
        var (page, seen) = await changes.After(webhook.ReachedRevision, webhook.ReachedPerson, AtOnce, cancel);
        var all = page.Count < AtOnce;
        if (page.Count == 0 && seen <= webhook.ReachedRevision) return false;
        var ids = page.Select(c => c.PersonId).ToList();
        var told = await db.ToldPeople.Where(t => t.WebhookId == webhookId && ids.Contains(t.PersonId)).ToDictionaryAsync(t => t.PersonId, cancel);
        var now = clock.Now;
        foreach (var change in page)
            if (KindOf(webhook, change, told.GetValueOrDefault(change.PersonId)) is { } kind && webhook.Wants(kind))
                db.WebhookDeliveries.Add(new WebhookDelivery
                {
                    Id = Guid.CreateVersion7(now),
                    WebhookId = webhook.Id,
                    Serial = ++webhook.LastSerial,
                    Kind = kind,
                    Subject = change.Number,
                    // when someone hidden was last touched is nobody's business
                    Body = events.Of(change, kind, kind == EventKind.Changed ? change.At!.Value : now),
                    State = DeliveryState.Waiting,
                    MadeAt = now,
                    NextTryAt = now,
                });
        (webhook.ReachedRevision, webhook.ReachedPerson) = all ? (seen, Guid.AllBitsSet) : (page[^1].Revision, page[^1].PersonId);
        webhook.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
        {
            // another process was quicker, or an administrator has paused it
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>What the receiver is told of the change, and what it has then heard; null for nothing.</summary>
    private string? KindOf(Webhook webhook, RegisterChange change, ToldPerson? told)
    {
        var isThere = change.IsPublic && (webhook.Region is null || change.Region == webhook.Region);
        // of all people those told to be gone are remembered, of a region those told to be there
        var remembersGone = webhook.Region is null;
        var wasGone = remembersGone ? told is not null : told is null;
        if (isThere == remembersGone && told is not null) db.ToldPeople.Remove(told);
        if (isThere != remembersGone && told is null) db.ToldPeople.Add(new ToldPerson { WebhookId = webhook.Id, PersonId = change.PersonId, IsThere = isThere });
        return isThere ? EventKind.Changed : wasGone ? null : EventKind.Removed;
    }
}
