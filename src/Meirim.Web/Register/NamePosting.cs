namespace Meirim.Web.Register;

/// <summary>A person has this word in a name.</summary>
public sealed class NamePosting
{
    public required string Key1 { get; init; }

    public Guid PersonId { get; init; }

    public NamePart Part { get; init; }
}
