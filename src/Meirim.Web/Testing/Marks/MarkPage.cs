using System.Globalization;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks;

/// <summary>A page about the pass mark of one round. What stands on it is kept by nobody on the way.</summary>
public abstract class MarkPage(MeirimDb db) : MeirimPage
{
    protected MeirimDb Db => db;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [TempData]
    public string? Done { get; set; }

    public TestRound Round { get; private set; } = null!;

    public string RoundName => Round.Name(Reading);

    /// <summary>A panel can be opened and a mark decided of.</summary>
    public bool MayChange => Round is { ReleasedKey: null, State: RoundState.Drawn or RoundState.Scored };

    protected static string Reading => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    protected async Task<bool> ReadRound(CancellationToken cancel)
    {
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == Code, cancel) is not { } round) return false;
        Round = round;
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
