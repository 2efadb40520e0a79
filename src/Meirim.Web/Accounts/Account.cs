using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts;

/// <summary>Someone who can sign in. What they may do stands in <see cref="AccountRole"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>The person whose record this is, for practitioners.</summary>
    public Guid? PersonId { get; set; }

    public List<AccountRole> Roles { get; } = [];
}
