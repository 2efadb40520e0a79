namespace Meirim.Web.Records;

/// <summary>The last register number given. One row; its version makes two givers collide rather than agree.</summary>
public sealed class NumberSequence
{
    public int Id { get; init; } = 1;

    public int Last { get; set; }
}
