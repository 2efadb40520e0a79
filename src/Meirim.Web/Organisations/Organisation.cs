namespace Meirim.Web.Organisations;

/// <summary>An employer of the field: state or non-governmental.</summary>
public sealed class Organisation
{
    public Guid Id { get; init; }

    /// <summary>BIN or registration number.</summary>
    public required string Identifier { get; init; }

    public required string NameKk { get; set; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    public required string NameLv { get; set; }

    public bool NonGovernmental { get; set; }

    /// <summary>Code of <c>organisation-kinds.json</c>.</summary>
    public required string Kind { get; set; }

    public required string Region { get; set; }

    /// <summary>Town or district as it was written. <c>places.json</c> knows most by every name they have; a village that it does not know is as good.</summary>
    public required string Place { get; set; }

    /// <summary>What makes it accessible: codes of <c>access.json</c> with a blank between them.</summary>
    public string Access { get; set; } = "";

    /// <summary>How to reach it; null when it has not said.</summary>
    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    /// <summary>Street and house where people come to; null when it has not said.</summary>
    public string? Address { get; set; }

    /// <summary>When what it says of itself was last changed; null when it stands as it was registered.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    public int Version { get; set; }

    public IReadOnlyList<string> AccessCodes => Access.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Words Name => new(NameKk, NameRu, NameEn, NameLv);

    /// <summary>Takes over how to reach it.</summary>
    internal void Write(OrganisationForm form) => (Address, Phone, Email, Website) =
        (OrganisationForm.Plain(form.Address), OrganisationForm.Plain(form.Phone), OrganisationForm.Plain(form.Email), OrganisationForm.Plain(form.Website));
}
