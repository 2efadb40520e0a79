using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// The keys that sign deliveries. A new key is published before it signs and the one before it stays published a while after,
/// so that a receiver who keeps the list for an hour always finds the key it needs.
/// </summary>
public sealed class WebhookKeys(MeirimDb db, Secrets secrets, JournalWriter journal, CountryClock clock)
{
    /// <summary>How long receivers may keep the list.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private static readonly TimeSpan Ahead = Kept * 2, Behind = TimeSpan.FromDays(1);

    /// <summary>The keys that stand in the list now, the one that signs last first.</summary>
    public async Task<IReadOnlyList<WebhookKey>> Shown(CancellationToken cancel = default)
    {
        var now = clock.Now;
        return await db.WebhookKeys.AsNoTracking().Where(k => k.ShownUntil == null || k.ShownUntil > now).OrderByDescending(k => k.SignsFrom).ToListAsync(cancel);
    }

    /// <summary>Of these, the one that signs now.</summary>
    public WebhookKey? Signing(IEnumerable<WebhookKey> shown) => shown.Where(k => k.SignsFrom <= clock.Now).MaxBy(k => k.SignsFrom);

    /// <summary>The private half, to sign with.</summary>
    public ECDsa Open(WebhookKey key)
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(Sealing.Open(secrets.Derive("webhook-keys"), key.SealedPrivate), out _);
        return ecdsa;
    }

    /// <summary>Makes the first key by this act when there is none; it is saved with what follows.</summary>
    public async Task<IReadOnlyList<ActItem>> First(Act act, CancellationToken cancel = default) =>
        Signing(await Shown(cancel)) is null ? [ItemOf(Add(act, act.At))] : [];

    /// <summary>Makes a new key. It signs after two hours, and the former one goes a day later; <paramref name="atOnce"/>, when the former one is known to strangers, both happen now.</summary>
    public async Task<Problem?> Renew(Actor actor, bool atOnce, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500) return WebhookProblems.ReasonMissing;
        var act = Act.Now(ActKind.WebhookKeyMade, actor, clock, reason.Trim());
        var former = await db.WebhookKeys.Where(k => k.ShownUntil == null || k.ShownUntil > act.At).ToListAsync(cancel);
        if (!atOnce && former.Exists(k => k.SignsFrom > act.At)) return WebhookProblems.KeyAnnounced;
        var key = Add(act, atOnce || former.Count == 0 ? act.At : act.At + Ahead);
        foreach (var old in former) old.ShownUntil = atOnce ? act.At : old.ShownUntil ?? key.SignsFrom + Behind;
        journal.Append(act, personId: null, [ItemOf(key)]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WebhookProblems.KeyAnnounced;
        }
    }

    private WebhookKey Add(Act act, DateTimeOffset signsFrom)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
        var key = new WebhookKey
        {
            Id = Thumbprint(point),
            X = point.X!,
            Y = point.Y!,
            SealedPrivate = Sealing.Seal(secrets.Derive("webhook-keys"), ecdsa.ExportPkcs8PrivateKey()),
            MadeAt = act.At,
            SignsFrom = signsFrom,
            Salt = Commitment.NewSalt(),
            ItemId = Guid.CreateVersion7(act.At),
        };
        db.WebhookKeys.Add(key);
        return key;
    }

    // RFC 7638: the members that make the key, in the order of their names
    private static string Thumbprint(ECPoint point) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(
        $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""")));

    private static ActItem ItemOf(WebhookKey key) => ActItem.Of("webhook-key", key.ItemId, key.Salt, $"{key.Id}\n{key.SignsFrom:O}");
}
