using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>How often a version was tried out.</summary>
/// <param name="Rounds">In which it stood as a trial question.</param>
/// <param name="Papers">Sheets with it that were handed in.</param>
public sealed record TrialPapers(int Rounds, int Papers)
{
    public static async Task<TrialPapers> Of(MeirimDb db, Guid item, int number, CancellationToken cancel)
    {
        var id = item.ToString("D");
        var forms = (await db.TestForms.AsNoTracking().Where(f => f.Content.Contains(id)).ToListAsync(cancel))
            .FindAll(f => FormContent.Read(f.Content).Questions.Any(q => q.Item == item && q.Version == number && q.IsTrial));
        var rounds = forms.Select(f => f.RoundId).Distinct().ToList();
        var handedIn = await db.TestAttempts.Where(a => rounds.Contains(a.RoundId) && a.HandedInAt != null).GroupBy(a => new { a.RoundId, a.Form })
            .Select(g => new { g.Key.RoundId, g.Key.Form, Count = g.Count() }).ToListAsync(cancel);
        return new TrialPapers(rounds.Count, handedIn.Where(h => forms.Exists(f => f.RoundId == h.RoundId && f.Number == h.Form)).Sum(h => h.Count));
    }
}
