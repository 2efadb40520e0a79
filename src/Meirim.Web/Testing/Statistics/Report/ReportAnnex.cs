using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics.Report;

/// <summary>The questions one by one, by their codes: for methodologists alone, and without a word of what they say.</summary>
internal sealed class ReportAnnex(MeirimDb db, ReleaseGate gate, Texts texts, HealthWords words)
{
    public async Task Write(List<ReportBlock> blocks, TestRound round, StoredStatistics stored, CancellationToken cancel)
    {
        var rows = await db.TestItemStatistics.AsNoTracking().Where(i => i.RoundId == round.Id && i.Key == stored.Key && i.Form == 0)
            .Join(db.TestItems, s => s.ItemId, i => i.Id, (s, i) => new { i.Code, s.Version, s.IsTrial, s.Content }).OrderBy(r => r.Code).ToListAsync(cancel);
        if (rows.Count == 0) return;
        blocks.Add(new ReportHeading(texts["report.annex"]));
        blocks.Add(new ReportText(texts["report.annex.what"]));
        blocks.Add(new ReportGrid(texts["stats.items"], [texts["bank.question"], "n", "p", "r", "D27", "a", "b", "SE b", "I", "infit", "DIF", "z"],
        [
            .. rows.Select(r => (r, F: ItemFigures.Read(r.Content))).Select(x => (IReadOnlyList<string>)
            [
                x.r.IsTrial ? x.r.Code + "*" : x.r.Code, ReportWriter.Say(x.F.Answered), HealthWords.Number(x.F.Difficulty), HealthWords.Number(x.F.Rest), HealthWords.Number(x.F.D27),
                HealthWords.Number(x.F.Model?.A), HealthWords.Number(x.F.Model?.B), HealthWords.Number(x.F.Model?.SeB), HealthWords.Number(x.F.Model?.AtMark), HealthWords.Number(x.F.Fit?.Infit),
                string.Join(' ', x.F.Fairness.Select(f => f.Class ?? "–")) is { Length: > 0 } fair ? fair : "–", HealthWords.Number(x.F.Drift?.Z, 1),
            ]),
        ]));
        var codes = await db.TestItemStatistics.Where(i => i.RoundId == round.Id && i.Key == stored.Key && i.Form == 0).Join(db.TestItems, s => s.ItemId, i => i.Id, (s, i) => new { i.Id, i.Code }).Distinct().ToDictionaryAsync(i => i.Id, i => i.Code, cancel);
        var alarms = await gate.Alarms(round.Id, stored.Key, cancel);
        if (alarms.Count > 0)
            blocks.Add(new ReportGrid(texts["stats.alarms"], [texts["bank.question"], texts["stats.alarms"], texts["report.answer"]],
                [.. alarms.Select(a => (IReadOnlyList<string>)[codes[a.Item], words.Alarm(a.Kind), a.Answer is { } answer ? $"{answer.Reason} ({answer.Name})" : "–"])]));
    }
}
