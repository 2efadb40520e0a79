namespace Meirim.Web.Register.Search;

/// <summary>Reads the register into memory when the program has started, so that the first who asks need not wait for it.</summary>
internal sealed class IndexReading(PublicPeople people, IServiceScopeFactory scopes, ILogger<IndexReading> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await people.Read(scope.ServiceProvider.GetRequiredService<ReadingDb>(), _ => true, stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // the first search tries again, and tells whoever asked
            log.LogWarning(problem, "The public register could not be read at the start");
        }
        catch (OperationCanceledException)
        {
            // the program ends
        }
    }
}
