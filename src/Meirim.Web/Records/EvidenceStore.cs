using System.Security.Cryptography;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>
/// Evidence files, each once, under its SHA-256. The setting <c>Evidence</c> says where the bytes lie: <c>database</c>
/// (the default) or <c>folder</c> (<c>evidence/</c> in the data folder).
/// </summary>
public sealed class EvidenceStore(MeirimDb db, CountryClock clock, DataFolder folder, IConfiguration configuration)
{
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Checks and stores a file; the row is saved with the act that attaches it.</summary>
    public async Task<Outcome<NewEvidence>> Add(string fileName, Stream file, CancellationToken cancel = default)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await file.ReadAsync(buffer, cancel)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MaxBytes) return RecordProblems.FileTooLarge.With(MaxBytes / 1024 / 1024);
        }
        var bytes = copy.ToArray();
        if (bytes.Length == 0) return RecordProblems.FileEmpty;
        if (EvidenceType.Of(bytes) is not { } type) return RecordProblems.FileTypeUnknown;
        return await Keep(fileName, bytes, type, cancel);
    }

    /// <summary>Stores a document in HTML that the program itself wrote; the row is saved with the act that attaches it.</summary>
    public Task<NewEvidence> AddOwn(string fileName, byte[] bytes, CancellationToken cancel = default) => Keep(fileName, bytes, "text/html", cancel);

    private async Task<NewEvidence> Keep(string fileName, byte[] bytes, string type, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!await db.EvidenceFiles.AnyAsync(f => f.Hash == hash, cancel) && db.EvidenceFiles.Local.All(f => f.Hash != hash))
        {
            if (InFolder) await WriteFile(hash, bytes, cancel);
            db.EvidenceFiles.Add(new EvidenceFile
            {
                Hash = hash,
                ContentType = type,
                Size = bytes.Length,
                StoredAt = clock.Now,
                Content = InFolder ? null : bytes,
            });
        }
        return new NewEvidence(hash, Path.GetFileName(fileName) is { Length: > 0 } name ? name[..Math.Min(name.Length, 120)] : hash[..12]);
    }

    /// <summary>The bytes of a stored file; an error when they are no longer what their hash says.</summary>
    public async Task<byte[]> Read(EvidenceFile file, CancellationToken cancel = default)
    {
        var bytes = file.Content ?? await File.ReadAllBytesAsync(PathOf(file.Hash), cancel);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Hash
            ? bytes
            : throw new InvalidDataException($"evidence {file.Hash} was changed on the disk");
    }

    /// <summary>Takes the bytes from the folder, once an erasure has taken the row.</summary>
    public void DeleteBytes(EvidenceFile file)
    {
        if (file.Content is null) File.Delete(PathOf(file.Hash));
    }

    private bool InFolder => configuration["Evidence"] == "folder";

    private string PathOf(string hash) => Path.Combine(folder.Path, "evidence", hash[..2], hash);

    private async Task WriteFile(string hash, byte[] bytes, CancellationToken cancel)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + "." + Guid.CreateVersion7(clock.Now).ToString("N") + ".new";
        await using (var file = new FileStream(draft, FileMode.CreateNew))
        {
            await file.WriteAsync(bytes, cancel);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }
}
