using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>Waits a moment for the program to be done with an upload: most are small, and nobody likes to press "refresh".</summary>
internal static class Progress
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private static readonly UploadState[] Busy = [UploadState.Waiting, UploadState.Committing, UploadState.TakingBack];

    public static async Task Wait(MeirimDb db, Guid upload, TimeSpan longest, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; waited < longest; waited += Step)
        {
            if (!await db.Uploads.AnyAsync(u => u.Id == upload && Busy.Contains(u.State), cancel)) return;
            await Task.Delay(Step, cancel);
        }
    }
}
