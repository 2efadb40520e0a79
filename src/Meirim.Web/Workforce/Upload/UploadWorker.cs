using Meirim.Web.Journal;

namespace Meirim.Web.Workforce.Upload;

/// <summary>Works at uploads in the background, one process at a time; a process that was killed is followed by the next.</summary>
internal sealed class UploadWorker(IServiceScopeFactory scopes, UploadSignal signal, IConfiguration configuration, TimeProvider time, ILogger<UploadWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2), AfterTrouble = TimeSpan.FromSeconds(15), Hold = TimeSpan.FromMinutes(2), Hour = TimeSpan.FromHours(1);

    /// <summary>False for a node that serves pages and leaves the work to others.</summary>
    private readonly bool _works = configuration.GetValue("Uploads:Work", true);
    private readonly int _keepDays = configuration.GetValue("Uploads:KeepDays", 30);
    private readonly HashSet<Guid> _failed = [];
    private long _forgot;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_works && !stoppingToken.IsCancellationRequested)
        {
            var pause = Look;
            int failed = _failed.Count;
            try
            {
                while (await Once(stoppingToken)) { }
                if (failed > 0) pause = AfterTrouble;
                _failed.Clear();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                // the database may be away for a while; what is not written waits. When one upload is at fault, the others go on
                log.LogWarning(problem, "An upload of staff could not be worked at; it will be tried again");
                pause = _failed.Count > failed ? TimeSpan.Zero : AfterTrouble;
            }
            try
            {
                await signal.Wait(pause, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<bool> Once(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UploadWork>();
        if (!await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("uploads", Hold, cancel)) return false;
        if (_forgot == 0 || time.GetElapsedTime(_forgot) > Hour)
        {
            await work.Forget(_keepDays, cancel);
            _forgot = time.GetTimestamp();
        }
        return await work.Next(_failed, cancel);
    }
}
