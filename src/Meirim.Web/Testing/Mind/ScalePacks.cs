using System.Collections.Concurrent;
using Meirim.Scales;

namespace Meirim.Web.Testing.Mind;

/// <summary>
/// The packs of this program (<c>data/scales</c>), and those that a deployment puts into the folder <c>scales</c> of its own data
/// folder: a checked translation, or wording that an owner has permitted. One of its own stands in the place of ours of the
/// same code. A file is read again when it changes; one that is no pack is left out and said in the log.
/// </summary>
public sealed partial class ScalePacks(DataFolder folder, ILogger<ScalePacks> logger)
{
    private readonly string[] _folders = [Path.Combine(AppContext.BaseDirectory, "data", "scales"), folder.File("scales")];
    private readonly ConcurrentDictionary<string, (DateTime Written, ScalePack? Pack)> _read = new(StringComparer.Ordinal);

    public ScalePack? Find(string? code) => code is null ? null : _folders.Reverse().Where(Directory.Exists).SelectMany(Files).Where(f => Path.GetFileNameWithoutExtension(f) == code).Select(Read).FirstOrDefault(p => p is not null);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.json");

    private ScalePack? Read(string file)
    {
        var written = File.GetLastWriteTimeUtc(file);
        if (_read.TryGetValue(file, out var known) && known.Written == written) return known.Pack;
        var (pack, problems) = ScalePackReader.Read(File.ReadAllText(file));
        if (pack is null || pack.Code != Path.GetFileNameWithoutExtension(file)) WrongPack(logger, file, string.Join("; ", problems));
        var right = pack?.Code == Path.GetFileNameWithoutExtension(file) ? pack : null;
        _read[file] = (written, right);
        return right;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is no pack: {Problems}")]
    private static partial void WrongPack(ILogger logger, string file, string problems);
}
