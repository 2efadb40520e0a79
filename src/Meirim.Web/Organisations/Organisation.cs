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

    /// <summary>Town or district, as one code of the region's places is not to be had: the name in the country's first language.</summary>
    public required string Place { get; set; }

    public int Version { get; set; }

    public Words Name => new(NameKk, NameRu, NameEn, NameLv);
}
