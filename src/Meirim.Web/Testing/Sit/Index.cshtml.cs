using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Seb;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>The page on which a person sits a test. It needs script: answers are kept in the browser until the server has them.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(SitHandler handler, MeirimDb db, ICountry country) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Attempt Attempt { get; private set; } = null!;

    public TestRound Round { get; private set; } = null!;

    public TestSession Session { get; private set; } = null!;

    public string TimeZone => country.TimeZone.Id;

    /// <summary>Refusals that the page itself shows, each with its text.</summary>
    public static readonly IReadOnlyList<Problem> Shown =
    [
        SittingProblems.Unknown, SittingProblems.TakenOver, SittingProblems.HandedIn, SittingProblems.Closed, SittingProblems.NotStarted, SittingProblems.TimeOver,
        SittingProblems.MadeTooLate, SittingProblems.IsPaused, SittingProblems.TooEarly, SittingProblems.TooLateToStart, SittingProblems.CodeWrong, SittingProblems.TooManyCodes,
        SittingProblems.Unreadable, SittingProblems.UnknownQuestion, SittingProblems.ResponseTooLong,
        SebProblems.Needed, SebProblems.KeyWrong,
    ];

    /// <summary>Words that the script says, by their keys without <c>sit.</c></summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "loading", "question-of", "question-n", "answered", "empty", "marked", "saved", "waiting", "failed", "failed-because", "unsaved", "all-saved",
        "still-empty", "none-empty", "offline", "not-kept", "clock-off", "minutes-left", "time-left", "answered-of",
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await handler.Find(Actor, Id, cancel) is not { } attempt) return NotFound();
        Attempt = attempt;
        Round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == attempt.RoundId, cancel);
        Session = await db.TestSessions.AsNoTracking().SingleAsync(s => s.Id == attempt.SessionId, cancel);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
