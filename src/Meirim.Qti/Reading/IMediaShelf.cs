namespace Meirim.Qti.Reading;

/// <summary>Where the pictures of items come from: a package, or the file itself.</summary>
internal interface IMediaShelf
{
    /// <summary>The name under which the picture at that address, seen from that file, is kept; or why it is refused.</summary>
    (string? Name, QtiProblem? Problem) Take(string? from, string address);
}

/// <summary>A single file has no pictures beside it.</summary>
internal sealed class NoMedia : IMediaShelf
{
    public static readonly NoMedia Instance = new();

    public (string? Name, QtiProblem? Problem) Take(string? from, string address) =>
        (null, MediaPath.IsOutside(address) ? QtiProblems.OutsideResource(address) : QtiProblems.ImageMissing(address));
}
