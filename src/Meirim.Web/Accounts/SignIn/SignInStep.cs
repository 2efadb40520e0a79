namespace Meirim.Web.Accounts.SignIn;

/// <summary>How far someone has come.</summary>
public enum SignInStep
{
    /// <summary>The session has begun.</summary>
    Done,

    /// <summary>The one-time code is still to come.</summary>
    Code,
}
