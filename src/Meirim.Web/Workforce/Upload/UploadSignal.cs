namespace Meirim.Web.Workforce.Upload;

/// <summary>Wakes the program when there is something to do for an upload, so that nobody waits for the next look.</summary>
public sealed class UploadSignal : IDisposable
{
    private readonly SemaphoreSlim _work = new(0, 1);

    public void Wake()
    {
        try
        {
            if (_work.CurrentCount == 0) _work.Release();
        }
        catch (SemaphoreFullException)
        {
            // another has woken it at the same moment
        }
    }

    public Task Wait(TimeSpan longest, CancellationToken cancel) => _work.WaitAsync(longest, cancel);

    public void Dispose() => _work.Dispose();
}
