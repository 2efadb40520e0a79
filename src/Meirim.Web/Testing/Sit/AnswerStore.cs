using System.Threading.Channels;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Meirim.Web.Testing.Sit;

/// <summary>
/// Takes the answers of all who sit at this node and writes them in batches: many people's changes, one flush of the disk.
/// A change is acknowledged when the transaction that holds it was committed, never before (R1, R3).
/// </summary>
public sealed class AnswerStore(IServiceScopeFactory scopes, CountryClock clock, ILogger<AnswerStore> log) : BackgroundService
{
    private const int MostWaiting = 20_000, MostAtOnce = 512;

    private readonly Channel<PendingSave> _waiting = Channel.CreateBounded<PendingSave>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Waits until what may be taken lies on the disk.</summary>
    public async Task<SaveOutcome> Save(Guid attempt, int fence, IReadOnlyList<Answer> changes, IReadOnlyList<SittingEvent> events, Presence? presence)
    {
        var save = new PendingSave(attempt, fence, changes, events, presence);
        // a full queue is said at once: the browser keeps its changes and comes again
        return _waiting.Writer.TryWrite(save) ? await save.Done.Task : SaveOutcome.Refuse(SittingProblems.NotNow);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IAnswerLog? at = null;
        var batch = new List<PendingSave>(MostAtOnce);
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var save)) batch.Add(save);
                try
                {
                    at ??= await Open(stoppingToken);
                    await Write(at, batch, stoppingToken);
                }
                catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogError(problem, "A batch of {Count} saves was not written; the browsers keep them", batch.Count);
                    foreach (var save in batch) save.Done.TrySetResult(SaveOutcome.Refuse(SittingProblems.NotNow));
                    if (at is not null) await Close(at);
                    at = null;
                }
                batch.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            // the program ends: what was not acknowledged is still in the browsers
        }
        finally
        {
            _waiting.Writer.TryComplete();
            foreach (var save in batch) save.Done.TrySetResult(SaveOutcome.Refuse(SittingProblems.NotNow));
            while (_waiting.Reader.TryRead(out var save)) save.Done.TrySetResult(SaveOutcome.Refuse(SittingProblems.NotNow));
            if (at is not null) await Close(at);
        }
    }

    private async Task Write(IAnswerLog at, List<PendingSave> batch, CancellationToken cancel)
    {
        var clocks = await at.Begin([.. batch.Select(s => s.Attempt).Distinct()], cancel);
        var now = clock.Now;
        var outcomes = batch.ConvertAll(s => Judge(s, clocks.GetValueOrDefault(s.Attempt), now));
        var heard = batch.Zip(outcomes).Where(b => b.Second.Problem is null).Select(b => b.First).ToList();
        await at.Commit(
            [.. outcomes.SelectMany(o => o.Saved)], [.. heard.SelectMany(s => s.Events)],
            [.. heard.Select(s => s.Presence).OfType<Presence>().GroupBy(p => p.AttemptId).Select(g => g.Last())], cancel);
        foreach (var (save, outcome) in batch.Zip(outcomes)) save.Done.TrySetResult(outcome);
    }

    private static SaveOutcome Judge(PendingSave save, AttemptClock? clock, DateTimeOffset now)
    {
        if (clock is null) return SaveOutcome.Refuse(SittingProblems.Unknown);
        if (clock.Refuses(save.Fence, now) is { } problem) return SaveOutcome.Refuse(problem, clock);
        var (saved, refused) = (new List<Answer>(save.Changes.Count), new List<(Answer, Problem)>());
        foreach (var change in save.Changes)
            if (clock.Refuses(change.MadeAt) is { } late) refused.Add((change, late));
            else saved.Add(change);
        return new SaveOutcome(null, clock, saved, refused);
    }

    private async Task<IAnswerLog> Open(CancellationToken cancel)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
            await db.Database.OpenConnectionAsync(cancel);
            return db.Database.GetDbConnection() is NpgsqlConnection postgres ? new PostgresAnswerLog(scope, postgres) : new SqliteAnswerLog(scope, db);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    private async Task Close(IAnswerLog at)
    {
        try
        {
            await at.DisposeAsync();
        }
        catch (Exception problem)
        {
            log.LogWarning(problem, "A broken connection could not be closed");
        }
    }
}
