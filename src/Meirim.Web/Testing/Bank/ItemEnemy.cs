namespace Meirim.Web.Testing.Bank;

/// <summary>Two items that may not stand in one paper: one answers the other, or both ask the same. Each pair stands once.</summary>
public sealed class ItemEnemy
{
    /// <summary>The smaller of the two ids, compared by <see cref="Guid.CompareTo(Guid)"/>.</summary>
    public Guid First { get; init; }

    public Guid Second { get; init; }

    public required string Reason { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>The pair as it is kept, whichever of the two is named first.</summary>
    public static (Guid First, Guid Second) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
