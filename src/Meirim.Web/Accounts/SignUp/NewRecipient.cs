namespace Meirim.Web.Accounts.SignUp;

/// <summary>What a recipient says of themselves to open an account: as little as serves.</summary>
/// <param name="Name">How they want to be called.</param>
/// <param name="ReturnUrl">The page of ours that they came from.</param>
public sealed record NewRecipient(string? Name, string? Email, string? Password, string? Phone, string Language, string? ReturnUrl);
