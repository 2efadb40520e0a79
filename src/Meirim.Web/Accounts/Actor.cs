namespace Meirim.Web.Accounts;

/// <summary>Who acts, and by which right.</summary>
public sealed record Actor(Guid? AccountId, string Name, Role Right, string? Region = null, Guid? OrganisationId = null, Guid? PersonId = null)
{
    public static Actor Program { get; } = new(null, "meirim", Role.System);
}
