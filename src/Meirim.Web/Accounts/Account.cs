using Meirim.Ledger;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts;

/// <summary>Someone who can sign in. What they may do stands in <see cref="AccountRole"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public string DisplayName
    {
        get;
        set
        {
            field = value;
            SearchName = value.ToUpperInvariant();
        }
    } = "";

    /// <summary>The name in capitals: SQLite compares only Latin letters without regard to case.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>The person whose record this is, for practitioners.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The language in which messages are written to them; null for the first of the country.</summary>
    public string? Language { get; set; }

    /// <summary>The last thirty seconds whose one-time code was used: a code opens the door once.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>Opens what the ledger says of this account.</summary>
    public byte[] Salt { get; set; } = Commitment.NewSalt();

    public List<AccountRole> Roles { get; } = [];

    /// <summary>True when an administrator has closed the account. Wrong passwords do not: those are counted in <see cref="SignIn.SignInAttempt"/>.</summary>
    public bool IsLocked => LockoutEnd is not null;
}
