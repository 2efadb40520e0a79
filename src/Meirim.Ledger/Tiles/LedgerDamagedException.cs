namespace Meirim.Ledger;

/// <summary>The log's own store does not hold what the size promises. Nothing was repaired; run <see cref="LedgerChecker"/> to see what is wrong.</summary>
public sealed class LedgerDamagedException : Exception
{
    private LedgerDamagedException(string message, TileAddress address) : base(message) => Address = address;

    /// <summary>The tile or entry bundle that was asked for.</summary>
    public TileAddress Address { get; }

    internal static LedgerDamagedException Missing(TileAddress address) => new($"{address.Path} is missing.", address);

    internal static LedgerDamagedException Malformed(TileAddress address) => new($"{address.Path} is malformed or too short.", address);
}
