using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Keys;

/// <summary>Makes and withdraws keys, each by an act.</summary>
public sealed class KeyHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public const string Prefix = "meirim_";

    private const int LongestName = 150, MostPerMinute = 6_000;

    /// <summary>Makes the key; its text is given back this once.</summary>
    public async Task<Outcome<(ApiKey Key, string Text)>> Make(Actor actor, NewKey asked, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(asked.Name) || asked.Name.Trim().Length > LongestName) return ExchangeProblems.KeyNameMissing.With(LongestName);
        if (string.IsNullOrWhiteSpace(asked.Organisation) || asked.Organisation.Trim().Length > LongestName) return ExchangeProblems.KeyOrganisationMissing.With(LongestName);
        if (asked.Scopes.Count == 0 || asked.Scopes.Any(s => !KeyScope.All.Contains(s))) return ExchangeProblems.KeyScopeMissing;
        if (asked.PerMinute is not (>= 1 and <= MostPerMinute)) return ExchangeProblems.KeyRateWrong.With(MostPerMinute);
        if (asked.LastDay < clock.Today) return ExchangeProblems.KeyDayPast;

        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var act = Act.Now(ActKind.ApiKeyMade, actor, clock);
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(act.At),
            Hash = HashOf(text),
            Ending = text[^4..],
            Name = asked.Name.Trim(),
            Organisation = asked.Organisation.Trim(),
            Scopes = string.Join(' ', KeyScope.All.Where(asked.Scopes.Contains)),
            PerMinute = asked.PerMinute.Value,
            LastDay = asked.LastDay,
            MadeAt = act.At,
            Salt = Commitment.NewSalt(),
        };
        db.ApiKeys.Add(key);
        Append(act, key);
        await db.SaveChangesAsync(cancel);
        return (key, text);
    }

    /// <summary>Withdraws the key: it is no longer good with the next request.</summary>
    public async Task<Problem?> Withdraw(Actor actor, Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500) return ExchangeProblems.KeyReasonMissing;
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancel) is not { } key) return ExchangeProblems.UnknownKey;
        if (key.WithdrawnAt is not null) return ExchangeProblems.KeyWithdrawnBefore;
        var act = Act.Now(ActKind.ApiKeyWithdrawn, actor, clock, reason.Trim());
        key.WithdrawnAt = act.At;
        key.Version++;
        Append(act, key);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ExchangeProblems.KeyWithdrawnBefore;
        }
    }

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private void Append(Act act, ApiKey key) => journal.Append(act, personId: null,
        [ActItem.Of("api-key", key.Id, key.Salt, $"{key.Name}\n{key.Organisation}\n{key.Scopes}\n{key.PerMinute}\n{key.LastDay:yyyy-MM-dd}\n{(key.WithdrawnAt is null ? "made" : "withdrawn")}")]);
}
