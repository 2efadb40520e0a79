using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>Brings an upload to its next state, and lets go what its rows say of people when it is over.</summary>
public sealed class UploadClosing(MeirimDb db, CountryClock clock)
{
    private static readonly RowState[] Unfinished = [RowState.Pending, RowState.Wrong, RowState.Doubtful, RowState.Different, RowState.Overtaken];

    /// <summary>Nothing happens when the upload is not in that state any more: another process was quicker.</summary>
    public async Task<bool> Turn(Guid id, UploadState from, UploadState to, CancellationToken cancel)
    {
        var closed = to is UploadState.Closed or UploadState.TakenBack ? clock.Now : (DateTimeOffset?)null;
        bool turned = await db.Uploads.Where(u => u.Id == id && u.State == from)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.State, to).SetProperty(u => u.Version, u => u.Version + 1).SetProperty(u => u.ClosedAt, u => closed ?? u.ClosedAt), cancel) == 1;
        if (turned && closed is not null) await LetGo(id, cancel);
        return turned;
    }

    /// <summary>When all that the file says is in the register, nothing of it is kept; else the sender may go on.</summary>
    public async Task AfterCommit(Guid id, CancellationToken cancel)
    {
        bool more = await db.UploadRows.AnyAsync(r => r.UploadId == id && Unfinished.Contains(r.State), cancel);
        await Turn(id, UploadState.Committing, more ? UploadState.Checked : UploadState.Closed, cancel);
    }

    public Task AfterReversal(Guid id, CancellationToken cancel) => Turn(id, UploadState.TakingBack, UploadState.TakenBack, cancel);

    public async Task Forget(DateTimeOffset before, CancellationToken cancel)
    {
        foreach (var id in await db.Uploads.Where(u => u.State == UploadState.Checked && u.MadeAt < before).Select(u => u.Id).ToListAsync(cancel))
            await Turn(id, UploadState.Checked, UploadState.Closed, cancel);
        // closed, and the process died before it let go
        foreach (var id in await db.Uploads.Where(u => u.ClosedAt != null && db.UploadRows.Any(r => r.UploadId == u.Id && r.Content != null)).Select(u => u.Id).ToListAsync(cancel))
            await LetGo(id, cancel);
    }

    private Task<int> LetGo(Guid id, CancellationToken cancel) =>
        db.UploadRows.Where(r => r.UploadId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Content, (byte[]?)null), cancel);
}
