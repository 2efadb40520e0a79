namespace Meirim.Web.Accounts.Manage;

/// <summary>A role as someone asks for it, in a form (<c>RoleFields.cshtml</c>) or at the command line: the reach in the words of people, not in identities.</summary>
/// <param name="Region">Code of the region, for a registrar; none is the whole country.</param>
/// <param name="Organisation">BIN or registration number, for a manager.</param>
/// <param name="Person">Register number, for a practitioner.</param>
public sealed record NewRole(Role? Role, string? Region = null, string? Organisation = null, string? Person = null);
