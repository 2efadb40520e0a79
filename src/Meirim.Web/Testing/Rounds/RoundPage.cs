using System.Globalization;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>A page of one round that leads to keys or decisions: kept by nobody on the way.</summary>
public abstract class RoundPage(MeirimDb db) : MeirimPage
{
    protected MeirimDb Db => db;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [TempData]
    public string? Done { get; set; }

    public TestRound Round { get; private set; } = null!;

    protected static string Reading => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    protected virtual async Task<bool> ReadRound(CancellationToken cancel)
    {
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == Code, cancel) is not { } round) return false;
        Round = round;
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
