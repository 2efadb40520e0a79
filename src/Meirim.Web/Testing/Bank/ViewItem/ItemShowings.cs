using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ViewItem;

/// <summary>A round in whose forms an item stood.</summary>
/// <param name="Forms">In how many of the round's <paramref name="OfForms"/>.</param>
/// <param name="Papers">How many people have a paper with it.</param>
public sealed record Showing(string Code, string Name, IReadOnlyList<int> Versions, int Forms, int OfForms, int Papers, bool IsTrial);

/// <summary>Where an item stood. Forms name their items: nothing is counted beside them.</summary>
internal static class ItemShowings
{
    /// <summary>The latest round first.</summary>
    public static async Task<IReadOnlyList<Showing>> Of(MeirimDb db, Guid item, string language, CancellationToken cancel)
    {
        var id = item.ToString("D");
        var forms = await db.TestForms.AsNoTracking().Where(f => f.Content.Contains(id)).ToListAsync(cancel);
        if (forms.Count == 0) return [];
        var ids = forms.Select(f => f.RoundId).Distinct().ToList();
        var rounds = await db.TestRounds.AsNoTracking().Where(r => ids.Contains(r.Id)).OrderByDescending(r => r.FirstDay).ThenBy(r => r.Code).ToListAsync(cancel);
        var drawn = await db.TestForms.Where(f => ids.Contains(f.RoundId)).GroupBy(f => f.RoundId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var papers = await db.TestAttempts.Where(a => ids.Contains(a.RoundId)).GroupBy(a => new { a.RoundId, a.Form }).Select(g => new { g.Key.RoundId, g.Key.Form, Count = g.Count() }).ToListAsync(cancel);
        return rounds.ConvertAll(round =>
        {
            var with = forms.FindAll(f => f.RoundId == round.Id);
            var questions = with.SelectMany(f => FormContent.Read(f.Content).Questions).Where(q => q.Item == item).ToList();
            return new Showing(round.Code, round.Name(language), [.. questions.Select(q => q.Version).Distinct().Order()], with.Count, drawn[round.Id],
                papers.Where(p => p.RoundId == round.Id && with.Exists(f => f.Number == p.Form)).Sum(p => p.Count), questions.TrueForAll(q => q.IsTrial));
        });
    }
}
