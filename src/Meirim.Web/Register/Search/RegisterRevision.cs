using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Meirim.Web.Register.Search;

/// <summary>Reads and raises the mark of the public register.</summary>
internal static class RegisterRevision
{
    /// <summary>The next revision, for the entries that the open transaction writes; other writers wait until it ends.</summary>
    public static async Task<long> Next(MeirimDb db, CancellationToken cancel) =>
        (await db.Database.SqlQuery<long>($"UPDATE register_marks SET revision = revision + 1 WHERE id = {RegisterMark.Only} RETURNING revision AS \"Value\"").ToListAsync(cancel))[0];

    public static Task Anew(MeirimDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"UPDATE register_marks SET generation = generation + 1, revision = revision + 1 WHERE id = {RegisterMark.Only}", cancel);

    /// <summary>Where the register stands. Asked before every search, so without the machinery of a model.</summary>
    public static async ValueTask<(long Revision, int Generation)> Now(MeirimDb db, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT revision, generation FROM register_marks";
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetInt32(1));
    }
}
