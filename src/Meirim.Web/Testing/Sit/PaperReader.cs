using System.Collections.Concurrent;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>Papers from their forms, each form read from the database once: a form never changes.</summary>
public sealed class PaperReader(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<(Guid Round, int Form), FormContent> _forms = new();

    public async ValueTask<Paper> Read(Attempt attempt, CancellationToken cancel)
    {
        var key = (attempt.RoundId, attempt.Form);
        if (!_forms.TryGetValue(key, out var form))
        {
            await using var scope = scopes.CreateAsyncScope();
            var stored = await scope.ServiceProvider.GetRequiredService<MeirimDb>().TestForms.AsNoTracking().SingleAsync(f => f.RoundId == attempt.RoundId && f.Number == attempt.Form, cancel);
            _forms[key] = form = FormContent.Read(stored.Content);
        }
        return Paper.Of(form, attempt.Seed);
    }
}
