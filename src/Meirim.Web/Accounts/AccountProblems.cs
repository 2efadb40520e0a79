namespace Meirim.Web.Accounts;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class AccountProblems
{
    public static readonly Problem WrongSignIn = new("ACC-001", 400) { Field = "Password" };
    public static readonly Problem EmailMissing = new("ACC-002", 400) { Field = "Email" };
    public static readonly Problem PasswordMissing = new("ACC-003", 400) { Field = "Password" };
}
