namespace Meirim.Web.Accounts.Manage.Change;

/// <summary>The changes of an account that need only a reason, as the address names them.</summary>
public static class AccountChange
{
    public const string Lock = "lock", Unlock = "unlock", Password = "password", SecondStep = "second-step";


}
