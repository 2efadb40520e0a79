using Meirim.Web.Journal;

namespace Meirim.Web.Organisations;

/// <summary>
/// A licence that an organisation says it holds, with the document, and what a registrar found. Stated again it is a new row:
/// nothing that was stated is edited.
/// </summary>
public sealed class Licence
{
    public Guid Id { get; init; }

    public Guid OrganisationId { get; init; }

    /// <summary>Number as the document has it.</summary>
    public required string Number { get; init; }

    public DateOnly Issued { get; init; }

    /// <summary>First day on which it no longer holds; null when it has no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who issued it, as the document has it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Kinds of service for which it was issued: codes of <c>services.json</c> with a blank between them.</summary>
    public required string Services { get; init; }

    /// <summary>SHA-256 of the document; null when none was handed in. Read by the organisation and by registrars.</summary>
    public string? FileHash { get; init; }

    public string? FileName { get; init; }

    public DateTimeOffset StatedAt { get; init; }

    public required string StatedBy { get; init; }

    public LicenceState State { get; set; }

    /// <summary>When it was checked or taken back.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>What the registrar found, in words.</summary>
    public string? Words { get; set; }

    /// <summary>Two registrars check at once: the second is told.</summary>
    public int Version { get; set; }

    public IReadOnlyList<string> Kinds => Services.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public DateOnly? LastDay => Until?.AddDays(-1);

    /// <summary>What the ledger says of it: a licence is public, so that anyone can open the commitment.</summary>
    public ActItem Item() => ActItem.Of("licence", Id, OrganisationRegistry.PublicSalt, Content());

    /// <summary>What the ledger's commitment covers.</summary>
    public string Content() => FormattableString.Invariant($"{OrganisationId:D}\n{Number}\n{Issued:yyyy-MM-dd}\n{Until:yyyy-MM-dd}\n{Issuer}\n{Services}\n{FileHash}\n{State}\n{Words}");
}
