namespace Meirim.Web.Accounts;

/// <summary>One role of one account, with how far it reaches.</summary>
public sealed class AccountRole
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public Role Role { get; init; }

    /// <summary>For a registrar: the region; null means the whole country.</summary>
    public string? Region { get; init; }

    /// <summary>For a manager: their organisation.</summary>
    public Guid? OrganisationId { get; init; }
}
