using Meirim.Ledger;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Messages;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Makes, confirms, pauses and withdraws webhooks, each by an act.</summary>
public sealed class WebhookHandler(MeirimDb db, JournalWriter journal, CountryClock clock, CountryData country, RegisterChanges changes, WebhookKeys keys, Leave leave, Outbox outbox, OutsideCalls calls)
{
    private const int LongestName = 150, Most = 100;

    /// <summary>Makes the webhook and asks the receiver for leave. It is told of what changes from now on.</summary>
    public async Task<Outcome<Webhook>> Make(Actor actor, NewWebhook asked, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(asked.Name) || asked.Name.Trim().Length > LongestName) return WebhookProblems.NameMissing.With(LongestName);
        if (!ReceiverAddress.Read(asked.Address, calls.OwnNetwork).Succeeded(out var address, out var problem)) return problem;
        if (asked.Kinds.Count == 0 || asked.Kinds.Any(k => !EventKind.All.Contains(k))) return WebhookProblems.KindsMissing;
        if (asked.Region is { Length: > 0 } && country.Regions.Find(asked.Region) is null) return WebhookProblems.UnknownRegion;
        if (await db.Webhooks.CountAsync(w => w.State != WebhookState.Withdrawn, cancel) >= Most) return WebhookProblems.TooMany.With(Most);

        var act = Act.Now(ActKind.WebhookMade, actor, clock);
        var webhook = new Webhook
        {
            Id = Guid.CreateVersion7(act.At),
            Name = asked.Name.Trim(),
            Address = address,
            Kinds = string.Join(' ', EventKind.All.Where(asked.Kinds.Contains)),
            Region = asked.Region is { Length: > 0 } region ? region : null,
            MadeAt = act.At,
            StateSince = act.At,
            ReachedRevision = await changes.Now(cancel),
            // of the revision that is reached everyone is
            ReachedPerson = Guid.AllBitsSet,
            Salt = Commitment.NewSalt(),
        };
        db.Webhooks.Add(webhook);
        journal.Append(act, personId: null, [ItemOf(webhook), .. await keys.First(act, cancel)]);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await db.SaveChangesAsync(cancel);
            // who leaves the region later was there: the receiver reads those of today for itself
            if (webhook.Region is not null)
                await db.Database.ExecuteSqlAsync($"INSERT INTO told_people (webhook_id, person_id, is_there) SELECT w.id, e.person_id, {true} FROM webhooks w CROSS JOIN register_entries e WHERE w.id = {webhook.Id} AND e.region = {webhook.Region} AND e.is_hidden = {false}", cancel);
            await transaction.CommitAsync(cancel);
        }
        await Ask(actor, webhook.Id, cancel);
        return webhook;
    }

    /// <summary>Asks the receiver whether it wants to be told; once it says so, it is.</summary>
    public async Task<Problem?> Ask(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } known) return WebhookProblems.Unknown;
        if (known.State != WebhookState.Unconfirmed) return WebhookProblems.OtherState;
        var (hindrance, perMinute) = await leave.Ask(known.Address, cancel);
        return await Change(id, [WebhookState.Unconfirmed], webhook =>
        {
            webhook.LeaveProblem = hindrance;
            if (hindrance is not null) return WebhookProblems.LeaveNotGiven;
            webhook.AllowedPerMinute = perMinute;
            Turn(webhook, WebhookState.Active, StopReason.None, Act.Now(ActKind.WebhookConfirmed, actor, clock));
            return null;
        }, cancel);
    }

    /// <summary>Nothing is sent until it goes on; changes wait.</summary>
    public Task<Problem?> Pause(Actor actor, Guid id, CancellationToken cancel = default) => Change(id, [WebhookState.Active], webhook =>
    {
        Turn(webhook, WebhookState.Paused, StopReason.Administrator, Act.Now(ActKind.WebhookPaused, actor, clock));
        return null;
    }, cancel);

    /// <summary>Goes on where it stopped; the three days of what waits begin anew.</summary>
    public async Task<Problem?> Resume(Actor actor, Guid id, CancellationToken cancel = default)
    {
        var now = clock.Now;
        var problem = await Change(id, [WebhookState.Paused], webhook =>
        {
            Turn(webhook, WebhookState.Active, StopReason.None, Act.Now(ActKind.WebhookResumed, actor, clock));
            return null;
        }, cancel);
        if (problem is null)
            await db.WebhookDeliveries.Where(d => d.WebhookId == id && d.State == DeliveryState.Waiting)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.NextTryAt, now).SetProperty(x => x.FirstTryAt, (DateTimeOffset?)null).SetProperty(x => x.Tries, 0), cancel);
        return problem;
    }

    /// <summary>Ends it: what waits is not sent, and nothing more is kept of what the receiver heard.</summary>
    public async Task<Problem?> Withdraw(Actor actor, Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500) return WebhookProblems.ReasonMissing;
        var problem = await Change(id, [WebhookState.Unconfirmed, WebhookState.Active, WebhookState.Paused], webhook =>
        {
            Turn(webhook, WebhookState.Withdrawn, StopReason.Administrator, Act.Now(ActKind.WebhookWithdrawn, actor, clock, reason.Trim()));
            return null;
        }, cancel);
        if (problem is null) await Forget(id, cancel);
        return problem;
    }

    /// <summary>The program itself stops telling: for three days nothing arrived, or the receiver is gone. Administrators are told.</summary>
    public async Task GiveUp(Guid id, StopReason reason, CancellationToken cancel = default)
    {
        var gone = reason == StopReason.Gone;
        var administrators = await db.Users.AsNoTracking().Where(a => a.LockoutEnd == null && a.Roles.Any(r => r.Role == Role.Administrator)).ToListAsync(cancel);
        var problem = await Change(id, gone ? [WebhookState.Active, WebhookState.Paused] : [WebhookState.Active], webhook =>
        {
            var act = Act.Now(gone ? ActKind.WebhookWithdrawn : ActKind.WebhookPaused, Actor.Program, clock, gone ? "410 Gone" : "not delivered for three days");
            Turn(webhook, gone ? WebhookState.Withdrawn : WebhookState.Paused, reason, act);
            foreach (var administrator in administrators) outbox.Tell(administrator, gone ? "webhook-gone" : "webhook-paused", $"/exchange/webhooks/{id:D}", act.At);
            return null;
        }, cancel);
        if (problem is null && gone) await Forget(id, cancel);
    }

    private async Task<Problem?> Change(Guid id, WebhookState[] from, Func<Webhook, Problem?> change, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } webhook) return WebhookProblems.Unknown;
        if (!from.Contains(webhook.State)) return WebhookProblems.OtherState;
        var problem = change(webhook);
        webhook.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return problem;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return WebhookProblems.OtherState;
        }
    }

    private void Turn(Webhook webhook, WebhookState state, StopReason reason, Act act)
    {
        (webhook.State, webhook.StoppedBy, webhook.StateSince) = (state, reason, act.At);
        journal.Append(act, personId: null, [ItemOf(webhook)]);
    }

    private async Task Forget(Guid id, CancellationToken cancel)
    {
        await db.WebhookDeliveries.Where(d => d.WebhookId == id && d.State == DeliveryState.Waiting).ExecuteDeleteAsync(cancel);
        await db.ToldPeople.Where(t => t.WebhookId == id).ExecuteDeleteAsync(cancel);
    }

    private static ActItem ItemOf(Webhook webhook) =>
        ActItem.Of("webhook", webhook.Id, webhook.Salt, $"{webhook.Name}\n{webhook.Address}\n{webhook.Kinds}\n{webhook.Region}\n{webhook.State}\n{webhook.StoppedBy}");
}
