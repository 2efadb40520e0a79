using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>How many people had a paper with a question. Forms name their questions: nothing is counted beside them.</summary>
public sealed class Exposure(MeirimDb db)
{
    public async Task<IReadOnlyDictionary<Guid, int>> Count(CancellationToken cancel)
    {
        var papers = await db.TestAttempts.GroupBy(a => new { a.RoundId, a.Form }).Select(g => new { g.Key.RoundId, g.Key.Form, Count = g.Count() })
            .ToDictionaryAsync(g => (g.RoundId, g.Form), g => g.Count, cancel);
        var shown = new Dictionary<Guid, int>();
        await foreach (var form in db.TestForms.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            foreach (var question in FormContent.Read(form.Content).Questions)
                shown[question.Item] = shown.GetValueOrDefault(question.Item) + papers.GetValueOrDefault((form.RoundId, form.Number));
        return shown;
    }
}
