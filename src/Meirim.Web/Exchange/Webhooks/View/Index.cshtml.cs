using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Register;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks.View;

/// <summary>One webhook: how it stands, what was delivered in the last days, what can be done about it.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, WebhookHandler handler, Courier courier, EntryEvents events, RegisterChanges changes, CountryClock clock, CountryData country) : MeirimPage
{
    private const int MostShown = 20;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What was done a moment ago, to be said once: the end of a text's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public Webhook Webhook { get; private set; } = null!;

    /// <summary>The deliveries of the last days, the newest first; what is sent next before them.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    public int Waiting { get; private set; }

    /// <summary>Changes of the register that are not looked at yet.</summary>
    public int Behind { get; private set; }

    public string? DoneKey => Done is not null && Texts.Has("webhooks.done-" + Done) ? "webhooks.done-" + Done : null;

    public bool WasAllowed => Webhook.State is WebhookState.Active or WebhookState.Paused;

    public string Region => Webhook.Region is { } code ? country.Regions.Find(code)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code : Texts["webhooks.everywhere"];

    public string Kinds => string.Join(", ", Webhook.Kinds.Split(' ').Select(k => Texts["webhooks.kind-" + k]));

    public string AnswerOf(WebhookDelivery delivery) =>
        delivery.LastProblem is { } problem ? Texts["webhooks.problem-" + problem] : delivery.LastStatus?.ToString(CultureInfo.InvariantCulture) ?? "—";

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsk(CancellationToken cancel) => await Answer(await handler.Ask(Actor, Id, cancel), "allowed");

    public async Task<IActionResult> OnPostPause(CancellationToken cancel) => await Answer(await handler.Pause(Actor, Id, cancel), "paused");

    public async Task<IActionResult> OnPostResume(CancellationToken cancel) => await Answer(await handler.Resume(Actor, Id, cancel), "resumed");

    /// <summary>Sends an event that tells of nobody, now.</summary>
    public async Task<IActionResult> OnPostTest(CancellationToken cancel)
    {
        if (!await Load()) return NotFound();
        if (!WasAllowed) return await Answer(WebhookProblems.OtherState, "");
        var now = clock.Now;
        var id = Guid.CreateVersion7(now);
        var test = new WebhookDelivery { Id = id, WebhookId = Id, Kind = EventKind.Test, Body = events.Test(id, now), State = DeliveryState.Failed, MadeAt = now };
        db.WebhookDeliveries.Add(test);
        return await Sent(await courier.Deliver(Webhook, test, cancel));
    }

    /// <summary>Sends once more what was delivered before, or what waits at the head of the others.</summary>
    public async Task<IActionResult> OnPostAgain(Guid delivery, CancellationToken cancel)
    {
        if (!await Load()) return NotFound();
        if (!WasAllowed) return await Answer(WebhookProblems.OtherState, "");
        if (await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.Id == delivery && d.WebhookId == Id, cancel) is not { } found) return NotFound();
        // what is told of one person is told in order: of those that wait only the first may go
        if (found.State == DeliveryState.Waiting && await db.WebhookDeliveries.AnyAsync(d => d.WebhookId == Id && d.State == DeliveryState.Waiting && d.Serial < found.Serial, cancel))
            return await Answer(WebhookProblems.OtherState, "");
        return await Sent(await courier.Deliver(Webhook, found, cancel));
    }

    private async Task<IActionResult> Sent(bool? taken) => taken is { } answered
        ? RedirectToPage("Index", new { id = Id, done = answered ? "sent" : "not-sent" })
        : await Answer(WebhookProblems.OtherState, "");

    private async Task<IActionResult> Answer(Problem? problem, string done)
    {
        if (problem is null) return RedirectToPage("Index", new { id = Id, done });
        db.ChangeTracker.Clear();
        return await Load() ? Refuse(problem) : NotFound();
    }

    private async Task<bool> Load()
    {
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == Id) is not { } webhook) return false;
        Webhook = webhook;
        Waiting = await db.WebhookDeliveries.CountAsync(d => d.WebhookId == Id && d.State == DeliveryState.Waiting);
        Behind = webhook.State == WebhookState.Withdrawn ? 0 : await changes.CountAfter(webhook.ReachedRevision, webhook.ReachedPerson);
        var first = await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == Id && d.State == DeliveryState.Waiting).OrderBy(d => d.Serial).Take(1).ToListAsync();
        var done = await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == Id && d.State != DeliveryState.Waiting).OrderByDescending(d => d.LastTryAt).Take(MostShown).ToListAsync();
        Deliveries = [.. first, .. done];
        return true;
    }
}
