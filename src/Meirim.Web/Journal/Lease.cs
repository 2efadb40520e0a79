namespace Meirim.Web.Journal;

/// <summary>The right of one process to do one background job until a moment.</summary>
public sealed class Lease
{
    public required string Name { get; init; }

    public required string Holder { get; set; }

    public DateTimeOffset Until { get; set; }
}
