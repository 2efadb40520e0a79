using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Seb;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.ViewRound;

/// <summary>How far the people of a session are.</summary>
public sealed record SessionLine(TestSession Session, int Running, int HandedIn);

/// <summary>One round: its sessions and people, the drawing of papers, scoring and release.</summary>
[Needs(Role.Methodologist)]
[RequestSizeLimit(4 * SettingsFile.MostBytes)]
public sealed class IndexModel(
    MeirimDb db, PlanRoundHandler plan, BookHandler book, CancelBookingHandler cancelling, SetKeysHandler browser, DrawHandler draw, ResultHandler results, CountryData country, SessionWords words, ReleaseGate gate) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    [BindProperty]
    public string? Occupation { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public Guid Session { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public int Extra { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    /// <summary>Number of the one whose place is taken back.</summary>
    [BindProperty]
    public string? Cancelled { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public SebForm Seb { get; set; } = new();

    public TestRound Round { get; private set; } = null!;

    public SebKeys? SebKeys { get; private set; }

    /// <summary>Nobody has begun yet.</summary>
    public bool MaySetBrowser { get; private set; }

    /// <summary>Under which Safe Exam Browser must open the tests: its keys are reckoned with it.</summary>
    public string Address => SebRequest.AddressOf(HttpContext);

    /// <summary>The round of which this is the resit.</summary>
    public TestRound? Main { get; private set; }

    public IReadOnlyList<DrawnForm> Forms { get; private set; } = [];

    public Blueprint Blueprint { get; private set; } = null!;

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public int Booked { get; private set; }

    /// <summary>Scored, and of them above the mark; null before.</summary>
    public (int Scored, int Passed)? Outcome { get; private set; }

    /// <summary>How many of those below the mark asked for the seminar, and for the resit.</summary>
    public (int Seminar, int Resit) Wishes { get; private set; }

    /// <summary>Of a scored round: what the check of keys and fairness says.</summary>
    public RoundCheck Statistics { get; private set; } = null!;

    [TempData]
    public string? Done { get; set; }

    public bool MayPlan => Round.State is RoundState.Planned or RoundState.Drawn;

    public IReadOnlyList<SelectListItem> Regions => [.. country.Regions.Select(r => new SelectListItem(r.Name.In(Reading), r.Code))];

    public IReadOnlyList<SelectListItem> Occupations => [.. country.Occupations.Select(o => new SelectListItem($"{o.Name.In(Reading)} ({o.Code})", o.Code))];

    public IReadOnlyList<SelectListItem> Languages => [.. Blueprint.Languages.Select(l => new SelectListItem(country.Languages.Find(l)?.Name.In(Reading) ?? l, l))];

    public IReadOnlyList<SelectListItem> Rooms => [.. Sessions.Select(s => new SelectListItem($"{s.Session.Place}, {s.Session.Room}, {words.At(s.Session.StartsAt)}", s.Session.Id.ToString("D")))];

    public string RegionName(string code) => country.Regions.Find(code)?.Name.In(Reading) ?? code;

    public string When(TestSession session) => words.When(session);

    private static string Reading => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        Seb = SebForm.Of(Round);
        return Page();
    }

    public Task<IActionResult> OnPostSessionAsync(CancellationToken cancel) =>
        Do(async () => (await plan.AddSession(Actor, Round, Form, cancel)).Problem, "testing.done.session", cancel);

    public Task<IActionResult> OnPostCallUpAsync(CancellationToken cancel) => Do(async () =>
    {
        if (!(await book.CallUp(Actor, Round, Occupation, Region, cancel)).Succeeded(out var called, out var problem)) return problem;
        Done = Texts["testing.done.called", called.Booked, called.Already, called.WithoutSeat];
        return null;
    }, null, cancel);

    public Task<IActionResult> OnPostBookAsync(CancellationToken cancel) =>
        Do(async () => (await book.Book(Actor, Round, Session, Number ?? "", Language, Extra, Ground, cancel)).Problem, "testing.done.booked", cancel);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancel) => Do(() => cancelling.Cancel(Actor, Round, Cancelled, Reason, cancel), "testing.done.cancelled", cancel);

    public Task<IActionResult> OnPostSebAsync(CancellationToken cancel) => Do(() => browser.Set(Actor, Round, Seb, cancel), "seb.set.done", cancel);

    public Task<IActionResult> OnPostDrawAsync(CancellationToken cancel) => Do(() => draw.Draw(Actor, Round.Id, cancel), "testing.done.drawn", cancel);

    public Task<IActionResult> OnPostScoreAsync(CancellationToken cancel) => Do(() => results.Score(Actor, Round.Id, cancel), "testing.done.scoring", cancel);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => Do(() => results.Release(Actor, Round.Id, cancel), "testing.done.releasing", cancel);

    private async Task<IActionResult> Do(Func<Task<Problem?>> what, string? done, CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await what() is { } problem) return Refuse(problem);
        if (done is not null) Done = Texts.In(Reading, done);
        return RedirectToPage(new { Code });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == Code, cancel) is not { } round) return false;
        (Round, Blueprint, SebKeys) = (round, round.Blueprint(), SebKeys.Read(round.SebJson));
        var sessions = await db.TestSessions.AsNoTracking().Where(s => s.RoundId == round.Id).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(cancel);
        var states = await db.TestAttempts.Where(a => a.RoundId == round.Id).GroupBy(a => new { a.SessionId, a.State }).Select(g => new { g.Key.SessionId, g.Key.State, Count = g.Count() }).ToListAsync(cancel);
        Sessions = sessions.ConvertAll(s => new SessionLine(s,
            states.Where(x => x.SessionId == s.Id && x.State is (AttemptState.Running or AttemptState.Paused)).Sum(x => x.Count),
            states.Where(x => x.SessionId == s.Id && x.State is (AttemptState.HandedIn or AttemptState.Closed)).Sum(x => x.Count)));
        MaySetBrowser = MayPlan && !await db.TestAttempts.AnyAsync(a => a.RoundId == round.Id && a.StartedAt != null, cancel);
        Booked = await db.TestBookings.CountAsync(b => b.RoundId == round.Id && b.CancelledAt == null, cancel);
        Main = round.ResitOf is { } main ? await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == main, cancel) : null;
        Forms = DrawnForm.Of(await db.TestForms.AsNoTracking().Where(f => f.RoundId == round.Id).OrderBy(f => f.Number).ToListAsync(cancel));
        if (round.ScoredAt is not null)
        {
            var scores = await db.TestScores.Where(s => s.RoundId == round.Id && s.Key == round.Key).GroupBy(s => s.Passed || s.Kept).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
            Wishes = (await db.TestResitWishes.CountAsync(w => w.RoundId == round.Id && w.Seminar, cancel), await db.TestResitWishes.CountAsync(w => w.RoundId == round.Id && w.Resit, cancel));
            Outcome = (scores.Sum(s => s.Count), scores.Where(s => s.Key).Sum(s => s.Count));
            Statistics = await gate.Of(round, cancel);
        }
        return true;
    }
}
