namespace Meirim.Web.Testing.Proposals;

/// <summary>What a worker proposes. Whose it is, only the vault can tell, and it is never shown; what it says is read by those who code it.</summary>
public sealed class Proposal
{
    public Guid Id { get; init; }

    /// <summary>The author, so that they find it again; null when they were erased.</summary>
    public byte[]? Owner { get; set; }

    /// <summary>The country's day. Not the moment: nobody shall be found by when they were at work.</summary>
    public DateOnly MadeOn { get; init; }

    /// <summary>Region of the author's work on that day.</summary>
    public string? Region { get; init; }

    public required string Language { get; init; }

    /// <summary>The words, encrypted; null when the author took them back or was erased.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>True when somebody has said what it is about.</summary>
    public bool IsCoded { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    public List<ProposalTheme> Themes { get; } = [];
}
