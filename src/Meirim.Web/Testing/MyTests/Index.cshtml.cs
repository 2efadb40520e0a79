using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.MyTests;

/// <summary>One test of the person: where and when, the receipt, and once it was released the result.</summary>
public sealed record MyTest(TestBooking Booking, TestSession Session, TestRound Round, Blueprint Blueprint, Attempt? Attempt, Receipt? Receipt, TestScore? Score);

/// <summary>The specialist's own tests.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(MeirimDb db, PaperReader papers, BookHandler booking, CountryClock clock, CountryData country, SessionWords words) : MeirimPage
{
    public IReadOnlyList<MyTest> Tests { get; private set; } = [];

    public DateTimeOffset Now => clock.Now;

    public string When(TestSession session) => words.When(session);

    public string At(DateTimeOffset moment) => words.At(moment);

    public IReadOnlyList<SelectListItem> LanguagesOf(MyTest test) => [.. test.Blueprint.Languages.Select(l => new SelectListItem(LanguageName(l), l, l == test.Booking.Language))];

    public string LanguageName(string code) => country.Languages.Find(code)?.Name.In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    public Task OnGetAsync(CancellationToken cancel) => Read(cancel);

    public async Task<IActionResult> OnPostLanguageAsync(Guid id, string language, CancellationToken cancel)
    {
        if (await booking.ChooseLanguage(Actor, id, language, cancel) is not { } problem) return RedirectToPage();
        await Read(cancel);
        return Refuse(problem);
    }

    private async Task Read(CancellationToken cancel)
    {
        if (Actor.PersonId is not { } person) return;
        var rows = await (
            from b in db.TestBookings.AsNoTracking()
            where b.PersonId == person && b.CancelledAt == null
            join s in db.TestSessions on b.SessionId equals s.Id
            join r in db.TestRounds on b.RoundId equals r.Id
            join a in db.TestAttempts on b.Id equals a.BookingId into attempts
            from a in attempts.DefaultIfEmpty()
            orderby s.StartsAt descending
            select new { b, s, r, a }).ToListAsync(cancel);
        var tests = new List<MyTest>();
        foreach (var row in rows)
        {
            var receipt = row.a?.SheetHash is null ? null : HandInHandler.ReceiptOf(row.a, await papers.Read(row.a, cancel));
            // results are seen when they were released, never before (R17), and by another key once all have theirs by it
            var score = row.a is null || row.r.ReleasedKey is not { } key ? null
                : await db.TestScores.AsNoTracking().SingleOrDefaultAsync(s => s.AttemptId == row.a.Id && s.Key == key, cancel);
            tests.Add(new MyTest(row.b, row.s, row.r, row.r.Blueprint(), row.a, receipt, score));
        }
        Tests = tests;
    }
}
