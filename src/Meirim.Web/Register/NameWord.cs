namespace Meirim.Web.Register;

/// <summary>A distinct word of the names in the register, by its first key. Rows are only ever added.</summary>
public sealed class NameWord
{
    public required string Key1 { get; init; }

    public required string Key2 { get; init; }

    /// <summary>Lets each process read only what is new since it last looked.</summary>
    public DateTimeOffset AddedAt { get; init; }
}
