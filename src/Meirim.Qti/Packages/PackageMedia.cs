using Meirim.Qti.Reading;

namespace Meirim.Qti.Packages;

/// <summary>Pictures of a package.</summary>
internal sealed class PackageMedia(SafeArchive archive) : IMediaShelf
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public (string? Name, QtiProblem? Problem) Take(string? from, string address)
    {
        if (MediaPath.IsOutside(address)) return (null, QtiProblems.OutsideResource(Attributes.Clip(address)));
        if (MediaPath.Resolve(from, address) is not { } path) return (null, QtiProblems.PathOutside(Attributes.Clip(address)));
        if (_names.TryGetValue(path, out var known)) return (known, null);
        if (archive.Read(path) is not { } bytes) return (null, QtiProblems.ImageMissing(path));
        if (PictureKind.Extension(bytes) is not { } extension) return (null, QtiProblems.ImageKind(path));
        var name = _names[path] = PictureKind.NameOf(bytes, extension);
        Files[name] = bytes;
        return (name, null);
    }
}
