using System.IO.Compression;
using System.Text;
using Meirim.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Journal;

/// <summary>The files of the ledger as the world may read them (C2SP tlog-tiles).</summary>
public sealed class LedgerFiles(MeirimDb db)
{
    public Task<LedgerCheckpoint?> Latest(CancellationToken cancel = default) =>
        db.LedgerCheckpoints.AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);

    /// <summary>A tile or entry bundle in exactly the width asked for; null when the ledger has not grown so far.</summary>
    public async Task<byte[]?> Tile(TileAddress address, CancellationToken cancel = default)
    {
        if (await Latest(cancel) is not { } latest || TileAddress.WidthAt(address.Level, address.Index, latest.Size) < address.Width) return null;
        var bytes = new TableTileStore(db).Read(address);
        return bytes is null || address.IsEntries ? bytes : bytes[..(address.Width * TreeHash.Length)];
    }

    /// <summary>Publishes into a folder what it lacks. Returns the checkpoint's size; 0 when nothing is in the ledger yet.</summary>
    public async Task<long> Publish(string folder, CancellationToken cancel = default)
    {
        if (await Latest(cancel) is not { } latest) return 0;
        var to = new FolderTileStore(folder);
        long published = to.ReadCheckpoint() is { } note && SignedNote.Parse(note) is { IsOk: true } read
            && Checkpoint.ParseText(read.Value.Text) is { IsOk: true } checkpoint ? checkpoint.Value.Size : 0;
        LogPublisher.Publish(new TableTileStore(db), to, Math.Min(published, latest.Size), SignedNote.Parse(Encoding.UTF8.GetBytes(latest.Note)).Value!);
        return latest.Size;
    }

    /// <summary>All published files in one archive.</summary>
    public async Task Archive(Stream to, LedgerCheckpoint at, CancellationToken cancel = default)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var address in TileAddress.ToPublish(0, at.Size))
            await Add(archive, address.Path, await Tile(address, cancel) ?? throw new InvalidDataException($"The ledger lacks {address.Path}."), cancel);
        await Add(archive, "checkpoint", Encoding.UTF8.GetBytes(at.Note), cancel);
    }

    private static async Task Add(ZipArchive archive, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var file = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await file.WriteAsync(bytes, cancel);
    }
}
