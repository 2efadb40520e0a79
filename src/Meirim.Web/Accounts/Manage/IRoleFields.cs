namespace Meirim.Web.Accounts.Manage;

/// <summary>A form that asks for a role.</summary>
public interface IRoleFields
{
    Role? Role { get; }

    string? Region { get; }

    string? Organisation { get; }

    string? Person { get; }
}
