using Meirim.Web.Countries;
using Meirim.Web.Testing.Integrity;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>
/// Reckons what has no figures yet: a scored round by its key. Read in one snapshot, reckoned beside the work of the
/// server, written in one transaction: whoever is killed in between is followed by the next, and nothing is written twice.
/// </summary>
internal sealed class StatisticsWork(IServiceScopeFactory scopes, MeirimDb db, StatisticsReader reader, CountryClock clock)
{
    private static readonly RoundState[] Settled = [RoundState.Scored, RoundState.Releasing, RoundState.Released];

    /// <summary>The next round. False when none waits.</summary>
    public async Task<bool> Next(CancellationToken cancel)
    {
        var waiting = await db.TestRounds.AsNoTracking().Where(r => Settled.Contains(r.State))
            .Where(r => !db.TestStatistics.Any(t => t.RoundId == r.Id && t.Key == r.Key)).OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var round in waiting)
            // a key that is still being applied is waited for
            if (await db.TestScores.CountAsync(s => s.RoundId == round.Id && s.Key == round.Key, cancel) >= await db.TestAttempts.CountAsync(a => a.RoundId == round.Id && a.SheetHash != null, cancel))
            {
                await Compute(round, cancel);
                return true;
            }
        return false;
    }

    private async Task Compute(TestRound round, CancellationToken cancel)
    {
        RoundSheets sheets;
        IReadOnlyList<EarlierRound> earlier;
        await using (var snapshot = await ReadingSnapshot.Open(scopes, cancel))
        {
            sheets = await reader.Read(snapshot.Db, round, cancel);
            earlier = await Earlier(snapshot.Db, round, sheets, cancel);
        }
        // a thread of its own: those of the pool belong to the people who sit
        var (answer, prompts) = await Task.Factory.StartNew(() =>
        {
            var figures = RoundAnalysis.Of(sheets, earlier, cancel);
            return (figures, IntegrityAnalysis.Of(sheets, figures.Items, cancel));
        }, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        db.TestStatistics.Add(new StoredStatistics
        {
            RoundId = round.Id,
            Key = round.Key,
            State = sheets.People.Length < Enough.ForFigures ? StatisticsState.TooFew : StatisticsState.Done,
            People = sheets.People.Length,
            ComputedAt = clock.Now,
            Prompts = prompts.Count,
            Content = answer.Round.ToJson(),
        });
        for (int c = 0; c < answer.Items.Count; c++) db.TestItemStatistics.Add(Row(sheets, c, 0, answer.Items[c]));
        foreach (var (form, items) in answer.ByForm)
            for (int i = 0; i < items.Length; i++) db.TestItemStatistics.Add(Row(sheets, sheets.Forms[form][i], form, items[i]));
        db.TestPrompts.AddRange(prompts.Select(p => new Prompt
        {
            Id = Guid.CreateVersion7(clock.Now),
            RoundId = round.Id,
            Key = round.Key,
            Kind = p.Kind,
            AttemptId = sheets.People[p.First].Attempt,
            OtherId = sheets.People[p.Second].Attempt,
            Content = p.Figures.ToJson(),
        }));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // another process was quicker, with the same figures
        }
        db.ChangeTracker.Clear();
    }

    private static StoredItemStatistics Row(RoundSheets sheets, int column, int form, ItemFigures figures) => new()
    {
        RoundId = sheets.Round,
        Key = sheets.Key,
        ItemId = sheets.Columns[column].Item,
        Version = sheets.Columns[column].Version,
        Form = form,
        IsTrial = sheets.Columns[column].Use == ColumnUse.Trial,
        People = figures.Answered,
        Alarms = form == 0 && sheets.Columns[column].Use is (ColumnUse.Counts or ColumnUse.Trial) ? string.Join(' ', KeyCheck.Of(figures)) : "",
        Content = figures.ToJson(),
    };

    /// <summary>Rounds that were scored before, by their newest key, with the curves of the questions that stand here too.</summary>
    private static async Task<IReadOnlyList<EarlierRound>> Earlier(MeirimDb db, TestRound round, RoundSheets sheets, CancellationToken cancel)
    {
        var items = sheets.Columns.Select(c => c.Item).Distinct().ToList();
        var rows = await (
            from s in db.TestItemStatistics.AsNoTracking()
            where s.Form == 0 && s.RoundId != round.Id && items.Contains(s.ItemId)
            join r in db.TestRounds on s.RoundId equals r.Id
            where r.ScoredAt < round.ScoredAt && s.Key == r.Key
            select new { r.Code, s.ItemId, s.Version, s.Content }).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new EarlierRound(g.Key,
                g.Select(r => (r.ItemId, r.Version, ItemFigures.Read(r.Content).Model)).Where(r => r.Model is not null).ToDictionary(r => (r.ItemId, r.Version), r => (r.Model!.A, r.Model.D)))),
        ];
    }
}
