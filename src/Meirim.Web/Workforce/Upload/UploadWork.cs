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
    public async Task<bool> Next(CancellationToken cancel)
    {
        var upload = await db.Uploads.AsNoTracking().Where(u => u.State == UploadState.Waiting || u.State == UploadState.Committing || u.State == UploadState.TakingBack)
            .OrderBy(u => u.Id).FirstOrDefaultAsync(cancel);
        if (upload is null) return false;
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
        return true;
    }

    /// <summary>Lets go what rows of old uploads say of people.</summary>
    public Task Forget(int keepDays, CancellationToken cancel) => closing.Forget(clock.Now.AddDays(-keepDays), cancel);
}
