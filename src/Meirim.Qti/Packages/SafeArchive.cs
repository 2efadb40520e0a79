using System.IO.Compression;

namespace Meirim.Qti.Packages;

/// <summary>
/// A ZIP file from outside. Its list of entries is judged before anything is unpacked; an entry is unpacked only when it is asked for, and
/// what comes out is counted: what the archive says of sizes may be a lie. Nothing is ever written to disk, and an archive in it is not opened.
/// </summary>
internal sealed class SafeArchive : IDisposable
{
    private const int LinkMode = 0xA000, TypeMask = 0xF000;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private long _unpacked;

    private SafeArchive(ZipArchive zip) => _zip = zip;

    public IEnumerable<string> Names => _entries.Keys;

    /// <exception cref="QtiException">Refused, with the entry that is the reason.</exception>
    public static SafeArchive Open(byte[] bytes)
    {
        if (bytes.Length > QtiLimits.PackageBytes) throw new QtiException(QtiProblems.TooLarge(QtiLimits.PackageBytes));
        SafeArchive? archive = null;
        try
        {
            archive = new SafeArchive(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
            archive.Judge();
            return archive;
        }
        catch (QtiException)
        {
            archive?.Dispose();
            throw;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            archive?.Dispose();
            throw new QtiException(QtiProblems.DamagedArchive());
        }
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>What an entry holds; null when there is none of that name.</summary>
    /// <exception cref="QtiException">It is damaged, or larger than allowed.</exception>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) return null;
        try
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if ((_unpacked += read) > QtiLimits.UnpackedBytes || bytes.Length + read > QtiLimits.EntryBytes) throw new QtiException(QtiProblems.UnpacksTooLarge(QtiLimits.EntryBytes).At(name));
                bytes.Write(buffer, 0, read);
            }
            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is not (QtiException or OutOfMemoryException))
        {
            throw new QtiException(QtiProblems.DamagedArchive().At(name));
        }
    }

    public void Dispose() => _zip.Dispose();

    private void Judge()
    {
        if (_zip.Entries.Count > QtiLimits.Entries) throw new QtiException(QtiProblems.TooManyEntries(QtiLimits.Entries));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _zip.Entries)
        {
            var name = entry.FullName;
            var said = Reading.Attributes.Clip(string.Concat(name.Where(c => !char.IsControl(c))));
            if (!Reading.MediaPath.IsClean(name) || name[0] == '/' || name.TrimEnd('/').Split('/').Any(part => part is "" or "." or "..")) throw new QtiException(QtiProblems.PathOutside(said));
            if (((entry.ExternalAttributes >> 16) & TypeMask) == LinkMode) throw new QtiException(QtiProblems.LinkInArchive(said));
            if (entry.IsEncrypted) throw new QtiException(QtiProblems.Encrypted(said));
            if (!seen.Add(name.TrimEnd('/'))) throw new QtiException(QtiProblems.TwiceInArchive(said));
            if (entry.Length > 1_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > QtiLimits.Ratio) throw new QtiException(QtiProblems.PackedTooTight(said, QtiLimits.Ratio));
            if (entry.Length > QtiLimits.EntryBytes) throw new QtiException(QtiProblems.UnpacksTooLarge(QtiLimits.EntryBytes).At(said));
            if (!name.EndsWith('/')) _entries.Add(name, entry);
        }
        if (_zip.Entries.Sum(e => e.Length) > QtiLimits.UnpackedBytes) throw new QtiException(QtiProblems.UnpacksTooLarge(QtiLimits.UnpackedBytes));
    }
}
