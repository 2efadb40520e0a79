namespace Meirim.Web.Testing.Proposals;

/// <summary>One of the themes of a proposal; it may have several.</summary>
public sealed class ProposalTheme
{
    public Guid ProposalId { get; init; }

    /// <summary>Code of <c>data/COUNTRY/proposal-themes.json</c>.</summary>
    public required string Theme { get; init; }
}
