namespace Meirim.Web.Testing.Mind;

/// <summary>One questionnaire that somebody answered about themselves. The database alone tells neither who nor what.</summary>
public sealed class MindSheet
{
    public Guid Id { get; init; }

    /// <summary><see cref="PrivateVault.OwnerOf"/>.</summary>
    public required byte[] Owner { get; init; }

    /// <summary>The round beside which it was answered; null for a self-check, which belongs to nothing.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>Code of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>A <see cref="SheetContent"/>, encrypted.</summary>
    public required byte[] Sealed { get; init; }
}
