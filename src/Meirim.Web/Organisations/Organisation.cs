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

    public int Version { get; set; }

    public IReadOnlyList<string> AccessCodes => Access.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Words Name => new(NameKk, NameRu, NameEn, NameLv);
}
