using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Regrade;

/// <summary>A page of one round's keys. What stands on it is kept by nobody on the way.</summary>
public abstract class KeyPage(MeirimDb db, RoundKeys keys) : MeirimPage
{
    protected MeirimDb Db => db;

    protected RoundKeys Keys => keys;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [TempData]
    public string? Done { get; set; }

    public TestRound Round { get; private set; } = null!;

    /// <summary>The key in force.</summary>
    public RoundKey Key { get; private set; } = null!;

    /// <summary>Sheets are scored and nobody works at them: a change can be proposed and decided of.</summary>
    public bool IsOpen => Round.State is RoundState.Scored or RoundState.Released;

    protected static string Reading => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    protected async Task<bool> ReadRound(CancellationToken cancel)
    {
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == Code, cancel) is not { } round) return false;
        Round = round;
        Key = await keys.Read(round.Id, round.Key, cancel);
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
