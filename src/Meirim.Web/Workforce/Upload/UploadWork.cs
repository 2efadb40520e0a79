using System.Globalization;
using Meirim.Web.Countries;
using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Committing;
using Meirim.Web.Workforce.Upload.TakingBack;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>What there is to do for uploads, one portion at a time; each call leaves the database whole.</summary>
public sealed class UploadWork(
    MeirimDb db, UploadCheck check, UploadCommit commit, UploadReversal reversal, UploadClosing closing, CountryClock clock)
{
    /// <summary>Does the next portion of the oldest upload that waits. False when none does.</summary>
    /// <param name="failed">Uploads that failed a moment ago and may not hold back the others; one that fails now joins them.</param>
    public async Task<bool> Next(ISet<Guid> failed, CancellationToken cancel)
    {
        var upload = await db.Uploads.AsNoTracking().Where(u => u.State == UploadState.Waiting || u.State == UploadState.Committing || u.State == UploadState.TakingBack)
            .Where(u => !failed.Contains(u.Id)).OrderBy(u => u.Id).FirstOrDefaultAsync(cancel);
        if (upload is null) return false;
        failed.Add(upload.Id);
        await Next(upload, cancel);
        failed.Remove(upload.Id);
        return true;
    }

    private async Task Next(StaffUpload upload, CancellationToken cancel)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(upload.Language);
        switch (upload.State)
        {
            case UploadState.Waiting:
                await check.Run(upload, cancel);
                await closing.Turn(upload.Id, UploadState.Waiting, UploadState.Checked, cancel);
                break;
            case UploadState.Committing:
                if (!await commit.Next(upload, cancel)) await closing.AfterCommit(upload.Id, cancel);
                break;
            case UploadState.TakingBack:
                if (!await reversal.Next(upload, cancel)) await closing.AfterReversal(upload.Id, cancel);
                break;
        }
    }

    /// <summary>Lets go what rows of old uploads say of people.</summary>
    public Task Forget(int keepDays, CancellationToken cancel) => closing.Forget(clock.Now.AddDays(-keepDays), cancel);
}
