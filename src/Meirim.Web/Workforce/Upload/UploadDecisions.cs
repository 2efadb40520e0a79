using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>
/// What someone decides of an upload: to write what was accepted, to look again, to be done with it, to take it back. Each
/// is decided once, however often the button is pressed; the program then does the work.
/// </summary>
public sealed class UploadDecisions(MeirimDb db, JournalWriter journal, CountryClock clock, UploadSignal signal, UploadClosing closing)
{
    private static readonly RowState[] Acceptable = [RowState.Different, RowState.Overtaken];

    public async Task<Problem?> Commit(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        var upload = await db.Uploads.SingleAsync(u => u.Id == id, cancel);
        if (upload.State is UploadState.Committing or UploadState.Closed) return null;
        if (Refusal(upload, seen, UploadState.Checked) is { } problem) return problem;
        if (!await db.UploadRows.AnyAsync(r => r.UploadId == id && Acceptable.Contains(r.State) && !r.LeftOut, cancel)) return UploadProblems.NothingToCommit;
        upload.Decide(actor, UploadState.Committing);
        journal.Append(Act.Now(ActKind.UploadAccepted, actor, clock), personId: null, [Item(upload)]);
        // whoever accepts after looking again accepts what the record has become
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Save(cancel) is { } stale) return await IsNow(id, cancel, UploadState.Committing, UploadState.Closed) ? null : stale;
        await db.UploadRows.Where(r => r.UploadId == id && r.State == RowState.Overtaken && !r.LeftOut).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RowState.Different), cancel);
        await transaction.CommitAsync(cancel);
        signal.Wake();
        return null;
    }

    /// <summary>Lays the rows that are not written beside the register once more.</summary>
    public async Task<Problem?> CheckAgain(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        var upload = await db.Uploads.SingleAsync(u => u.Id == id, cancel);
        if (upload.State == UploadState.Waiting) return null;
        if (Refusal(upload, seen, UploadState.Checked) is { } problem) return problem;
        upload.Decide(actor, UploadState.Waiting);
        if (await Save(cancel) is { } stale) return await IsNow(id, cancel, UploadState.Waiting) ? null : stale;
        signal.Wake();
        return null;
    }

    /// <summary>Nothing more of the file is wanted: what it says of people goes at once.</summary>
    public async Task<Problem?> Close(Guid id, int seen, CancellationToken cancel)
    {
        var upload = await db.Uploads.AsNoTracking().SingleAsync(u => u.Id == id, cancel);
        if (upload.State == UploadState.Closed) return null;
        if (Refusal(upload, seen, UploadState.Checked) is { } problem) return problem;
        return await closing.Turn(id, UploadState.Checked, UploadState.Closed, cancel) ? null : UploadProblems.Stale;
    }

    public async Task<Problem?> TakeBack(Actor actor, Guid id, int seen, string? reason, CancellationToken cancel)
    {
        var upload = await db.Uploads.SingleAsync(u => u.Id == id, cancel);
        if (upload.State is UploadState.TakingBack or UploadState.TakenBack) return null;
        if (string.IsNullOrWhiteSpace(reason)) return UploadProblems.ReasonMissing;
        if (Refusal(upload, seen, UploadState.Checked, UploadState.Closed) is { } problem) return problem;
        if (!await db.UploadRows.AnyAsync(r => r.UploadId == id && r.State == RowState.Written, cancel)) return UploadProblems.NothingToTakeBack;
        var why = reason.Trim();
        upload.Reason = why.Length > 500 ? why[..500] : why;
        upload.Decide(actor, UploadState.TakingBack);
        journal.Append(Act.Now(ActKind.UploadTakenBack, actor, clock, upload.Reason), personId: null, [Item(upload)]);
        if (await Save(cancel) is { } stale) return await IsNow(id, cancel, UploadState.TakingBack, UploadState.TakenBack) ? null : stale;
        signal.Wake();
        return null;
    }

    private static Problem? Refusal(StaffUpload upload, int seen, params UploadState[] states) =>
        !states.Contains(upload.State) ? UploadProblems.NotNow : upload.Version != seen ? UploadProblems.Stale : null;

    private static ActItem Item(StaffUpload upload) =>
        ActItem.Of("upload", upload.Id, upload.Salt, FormattableString.Invariant($"{upload.OrganisationId:D}\n{upload.FileHash}\n{upload.Rows}"));

    private async Task<Problem?> Save(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return UploadProblems.Stale;
        }
    }

    /// <summary>True when another press of the same button was quicker, and what it asked is being done or is done.</summary>
    private Task<bool> IsNow(Guid id, CancellationToken cancel, params UploadState[] states) => db.Uploads.AnyAsync(u => u.Id == id && states.Contains(u.State), cancel);
}
