using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks;

/// <summary>Holds a scored resit against its main round, by the statistics that were reckoned of both in the background. Reads no sheet.</summary>
public sealed class EquatingReader(MeirimDb db, RoundKeys keys)
{
    /// <summary>Null for what is no scored resit.</summary>
    public async Task<EquatingFigures?> Read(TestRound round, CancellationToken cancel)
    {
        if (round.ResitOf is not { } mainId || round.ScoredAt is null) return null;
        var main = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == mainId, cancel);
        return await Of(main, cancel) is { } before && await Of(round, cancel) is { } after
            ? ResitEquating.Of(before, after, round.Blueprint().ResitMark)
            : new EquatingFigures(EquatingOutcome.NotReckoned, main.Code, main.Key, 0, round.Key, 0, 0, 0, [], main.Blueprint().PassShare, round.Blueprint().PassShare, null, null);
    }

    /// <summary>Null while the statistics by the key of the round are being reckoned.</summary>
    private async Task<EquatedRound?> Of(TestRound round, CancellationToken cancel)
    {
        var (stored, figures, _) = await RoundStatus.Of(db, round, cancel);
        if (stored is null || figures is null) return null;
        var key = await keys.Read(round.Id, round.Key, cancel);
        var curves = (await db.TestItemStatistics.AsNoTracking().Where(i => i.RoundId == round.Id && i.Key == round.Key && i.Form == 0 && !i.IsTrial).Select(i => new { i.ItemId, i.Version, i.Content }).ToListAsync(cancel))
            .Select(i => (Id: new QuestionId(i.ItemId, i.Version), ItemFigures.Read(i.Content).Model)).Where(i => i.Model is not null).ToDictionary(i => i.Id, i => (i.Model!.A, i.Model.D));
        var people = figures.Forms.Where(f => f.Form > 0).ToDictionary(f => f.Form);
        var forms = (await db.TestForms.AsNoTracking().Where(f => f.RoundId == round.Id).OrderBy(f => f.Number).ToListAsync(cancel)).Where(f => people.ContainsKey(f.Number)).Select(f =>
        {
            var counted = FormContent.Read(f.Content).Questions.Where(q => q is { Use: ItemUse.Scored, IsTrial: false }).ToLookup(q => key.KindOf(q.Item, q.Version) switch { KeyChangeKind.Void => "out", KeyChangeKind.AllCorrect => "given", _ => "counts" });
            // every question that has a curve gives one point, and so do those that are given
            return new EquatedForm(people[f.Number].People, [.. counted["counts"].Select(q => new QuestionId(q.Item, q.Version))], counted["given"].Count());
        }).ToList();
        return new EquatedRound(round.Code, round.Key, stored.People, round.Blueprint().PassShare, figures.Model?.Slopes == true, forms, curves);
    }
}
