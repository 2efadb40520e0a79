namespace Meirim.Web.Register;

/// <summary>Something by which an entry is filtered: a kind of service, a setting, a language.</summary>
public sealed class EntryTrait
{
    public Guid PersonId { get; init; }

    public TraitKind Kind { get; init; }

    public required string Code { get; init; }
}
