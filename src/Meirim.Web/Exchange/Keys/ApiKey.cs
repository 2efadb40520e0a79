namespace Meirim.Web.Exchange.Keys;

/// <summary>A key by which another system asks. The key itself is kept nowhere: it is shown once, and only its hash is stored.</summary>
public sealed class ApiKey
{
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the key. A key is 256 random bits: there is nothing to guess that salt would guard.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The last four characters, by which people tell keys apart.</summary>
    public required string Ending { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>Who asks with it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Codes of <see cref="KeyScope"/>, a blank between them.</summary>
    public required string Scopes { get; init; }

    /// <summary>Requests a minute.</summary>
    public int PerMinute { get; init; }

    /// <summary>The last day on which it is good; null while no end is set.</summary>
    public DateOnly? LastDay { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was last used, to within an hour.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Opens what the ledger commits to.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    public bool Allows(string scope) => Scopes.Split(' ').Contains(scope);

    public bool IsGoodOn(DateOnly day) => WithdrawnAt is null && (LastDay is null || day <= LastDay);
}
