using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Ui;

/// <summary>Whether this register holds a demo population. Once it does, it does for good; until then it is asked again every minute.</summary>
public sealed class DemoState(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private bool _demo;
    private long _asked;

    public async ValueTask<bool> IsDemo()
    {
        if (_demo || (_asked != 0 && time.GetElapsedTime(_asked) < Again)) return _demo;
        await using var scope = scopes.CreateAsyncScope();
        _demo = await scope.ServiceProvider.GetRequiredService<MeirimDb>().JournalEntries.AnyAsync(e => e.Kind == ActKind.DemoMade);
        _asked = time.GetTimestamp();
        return _demo;
    }
}
