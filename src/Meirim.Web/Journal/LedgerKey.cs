using Meirim.Ledger;
using Meirim.Web.Countries;

namespace Meirim.Web.Journal;

/// <summary>The ledger's name and its signing key, derived from the deployment's secret.</summary>
public sealed class LedgerKey
{
    public LedgerKey(Secrets secrets, ICountry country, IConfiguration configuration)
    {
        Origin = configuration["LedgerOrigin"] ?? $"meirim.example/{country.Code}/ledger";
        Signer = SignerKey.FromSeed(Origin, secrets.Derive("ledger-signing"));
    }

    /// <summary>First line of every checkpoint. A real deployment sets <c>LedgerOrigin</c> to its own address.</summary>
    public string Origin { get; }

    public SignerKey Signer { get; }

    /// <summary>What an auditor needs to check signatures.</summary>
    public VerifierKey Verifier => Signer.Verifier;
}
