using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records.AnswerCorrection;
using Meirim.Web.Records.FindDuplicates;
using Meirim.Web.Records.RequestCorrection;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.QueueFigures;

/// <summary>How the queues of a registrar stand: those of their reach, counted now.</summary>
public sealed class DeskFigures(QueuedCorrections corrections, PairList pairs, CountryClock clock)
{
    private const int Days = 30;

    public async Task<IReadOnlyList<QueueFigure>> Read(Actor registrar, CancellationToken cancel)
    {
        var (now, since) = (clock.Now, clock.Now.AddDays(-Days));
        var figures = new List<QueueFigure>();
        foreach (var source in Enum.GetValues<CorrectionSource>())
        {
            var some = corrections.Within(registrar).Where(c => c.Source == source);
            var open = await some.Where(c => c.State == CorrectionState.AwaitsAnswer).Select(c => c.AskedAt).ToListAsync(cancel);
            var answered = await some.Where(c => (c.State == CorrectionState.PutRight || c.State == CorrectionState.KeptAsIs) && c.AnsweredAt > since)
                .Select(c => new { c.AskedAt, c.AnsweredAt }).ToListAsync(cancel);
            figures.Add(QueueFigure.Of("correction.source." + source, $"~/desk/corrections?source={source}", now, open, answered.ConvertAll(a => (a.AskedAt, a.AnsweredAt!.Value))));
        }
        var waiting = await pairs.Within(registrar).Where(p => p.State == DuplicateState.Proposed).Select(p => p.FoundAt).ToListAsync(cancel);
        var decided = await pairs.Within(registrar).Where(p => p.State != DuplicateState.Proposed && p.DecidedAt > since).Select(p => new { p.FoundAt, p.DecidedAt }).ToListAsync(cancel);
        figures.Add(QueueFigure.Of("duplicate.title", "~/desk/duplicates", now, waiting, decided.ConvertAll(d => (d.FoundAt, d.DecidedAt!.Value))));
        return figures;
    }
}
