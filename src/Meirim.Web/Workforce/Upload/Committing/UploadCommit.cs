using Meirim.Web.Workforce.Upload.Checking;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.Committing;

/// <summary>Writes what was accepted, portion by portion. Killed at any moment, it goes on with the rows that are not written.</summary>
public sealed class UploadCommit(MeirimDb db, UploadWriter writer, UploadVault vault)
{
    /// <summary>Rows in one transaction.</summary>
    public const int Portion = 200;

    /// <summary>Writes the next portion. False when nothing was left to write.</summary>
    public async Task<bool> Next(StaffUpload upload, CancellationToken cancel)
    {
        var id = upload.Id;
        var rows = await Accepted(id).OrderBy(r => r.Row).Take(Portion).Select(r => r.Row).ToListAsync(cancel);
        if (rows.Count == 0) return false;
        // all accepted rows of one person go together
        var people = await db.UploadRows.Where(r => r.UploadId == id && rows.Contains(r.Row) && r.PersonId != null).Select(r => r.PersonId!.Value).Distinct().ToListAsync(cancel);
        rows = [.. rows.Union(await Accepted(id).Where(r => r.PersonId != null && people.Contains(r.PersonId.Value)).Select(r => r.Row).ToListAsync(cancel))];
        if (await Write(upload, rows, cancel) is null) return true;

        // one of them stands in the way: each person by themselves, and who is refused is marked
        foreach (var some in await Groups(id, rows, cancel))
            if (await Write(upload, some, cancel) is not null && await Write(upload, some, cancel) is { } problem) await Refuse(id, some, problem, cancel);
        return true;
    }

    private IQueryable<UploadRow> Accepted(Guid upload) => db.UploadRows.Where(r => r.UploadId == upload && r.State == RowState.Different && !r.LeftOut);

    private async Task<Problem?> Write(StaffUpload upload, List<int> rows, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        try
        {
            return await writer.Write(upload, await Tracked(upload.Id, rows, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // another process has written one of the rows
            return Records.RecordProblems.Stale;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<List<int>>> Groups(Guid upload, List<int> rows, CancellationToken cancel) =>
        [.. (await db.UploadRows.AsNoTracking().Where(r => r.UploadId == upload && rows.Contains(r.Row)).Select(r => new { r.Row, r.PersonId }).ToListAsync(cancel))
            .GroupBy(r => r.PersonId?.ToString("N") ?? $"row {r.Row}").Select(g => g.Select(r => r.Row).Order().ToList()).OrderBy(g => g[0])];

    private async Task Refuse(Guid upload, List<int> rows, Problem problem, CancellationToken cancel)
    {
        foreach (var row in await Tracked(upload, rows, cancel))
        {
            var content = vault.Open(row.Content!);
            (row.State, row.Code) = (RowState.Wrong, CellProblems.NotWritten);
            row.Content = vault.Seal(content with { Problems = [.. content.Problems.Where(p => p.IsWarning), CellProblem.Wrong(CellProblems.NotWritten, null, problem.Code)] });
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private Task<List<UploadRow>> Tracked(Guid upload, List<int> rows, CancellationToken cancel) =>
        db.UploadRows.Where(r => r.UploadId == upload && rows.Contains(r.Row) && r.State == RowState.Different).OrderBy(r => r.Row).ToListAsync(cancel);
}
