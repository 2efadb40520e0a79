using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Meirim.Web.Countries;

namespace Meirim.Web.Testing.Bank.ImportItems;

/// <summary>Files of questions as they were sent, each once, under its SHA-256 in <c>imports/</c> of the data folder: what stands in the bank can be held against its source.</summary>
public sealed partial class ImportFiles(DataFolder folder, CountryClock clock)
{
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Keeps the file and gives its hash.</summary>
    public async Task<string> Keep(byte[] bytes, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + "." + Guid.CreateVersion7(clock.Now).ToString("N") + ".new";
        await using (var file = new FileStream(draft, FileMode.CreateNew))
        {
            await file.WriteAsync(bytes, cancel);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
        return hash;
    }

    /// <summary>The file; null when none has that hash. An error when it is no longer what its hash says.</summary>
    public async Task<byte[]?> Read(string hash, CancellationToken cancel)
    {
        if (!Hash().IsMatch(hash) || !File.Exists(PathOf(hash))) return null;
        var bytes = await File.ReadAllBytesAsync(PathOf(hash), cancel);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : throw new InvalidDataException($"import {hash} was changed on the disk");
    }

    private string PathOf(string hash) => Path.Combine(folder.Path, "imports", hash);

    [GeneratedRegex("^[0-9a-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
