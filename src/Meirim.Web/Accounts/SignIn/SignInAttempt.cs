namespace Meirim.Web.Accounts.SignIn;

/// <summary>
/// How often something was guessed wrong: a password, a one-time code. Kept by a keyed hash of what was named, so that an
/// e-mail without an account is counted and refused exactly as one with it.
/// </summary>
public sealed class SignInAttempt
{
    public required string Key { get; init; }

    /// <summary>Guesses since the last right one, those under way included.</summary>
    public int Failures { get; set; }

    /// <summary>When the count begins anew.</summary>
    public DateTimeOffset Until { get; set; }
}
