using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Appeals;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.MyTests.ViewResult;

/// <summary>The specialist's own result: how sure it is, what to learn, each question's outcome, what another key changed, and what is offered.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(MeirimDb db, ResultReader results, Learning learning, ResitHandler resits, AppealHandler appeals, BankWords words, SessionWords sessions, CountryClock clock) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Session { get; set; }

    [BindProperty]
    public bool Seminar { get; set; }

    [BindProperty]
    public bool Resit { get; set; }

    [TempData]
    public string? Done { get; set; }

    public OwnResult Result { get; private set; } = null!;

    public Receipt Receipt { get; private set; } = null!;

    public Band Whole { get; private set; } = null!;

    /// <summary>Areas whose points say no more than all points do, by the statistics of the round; empty while it has none.</summary>
    public IReadOnlySet<string> Vague { get; private set; } = new HashSet<string>();

    public IReadOnlyList<AreaToLearn> ToLearn { get; private set; } = [];

    public OfferedResit? Offer { get; private set; }

    public ResitWish? Wish { get; private set; }

    public IReadOnlyDictionary<int, Appeal> Appeals { get; private set; } = new Dictionary<int, Appeal>();

    public DateTimeOffset AppealsUntil { get; private set; }

    public bool MayAppeal => clock.Now <= AppealsUntil;

    public BankWords Words => words;

    public IReadOnlyList<SelectListItem> Rooms => [.. (Offer?.Sessions ?? []).Select(s => new SelectListItem($"{s.Place}, {s.Room}, {sessions.At(s.StartsAt)}", s.Id.ToString("D")))];

    public string When(TestSession session) => sessions.When(session);

    public string At(DateTimeOffset moment) => sessions.At(moment);

    /// <summary>How the question begins; null unless the blueprint opens the wording.</summary>
    public string? Wording(QuestionWorth question) => Result.Blueprint.Open ? ItemWords.First(Result.Items[(question.Paper.Item, question.Paper.Version)], Result.Attempt.Language).Words : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostBookAsync(CancellationToken cancel) => Do(() => resits.Book(Actor, Id, Session, cancel), "result.done.booked", cancel);

    public Task<IActionResult> OnPostAskAsync(CancellationToken cancel) => Do(() => resits.Ask(Actor, Id, Seminar, Resit, cancel), "result.done.asked", cancel);

    private async Task<IActionResult> Do(Func<Task<Problem?>> what, string done, CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (await what() is { } problem) return Refuse(problem);
        Done = Texts.In(BankWords.Reading, done);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await results.Read(Actor, Id, cancel) is not { } result) return false;
        Result = result;
        Receipt = HandInHandler.ReceiptOf(result.Attempt, result.Paper);
        Whole = Band.Of(result.Score.Points, result.Score.Most, result.Questions.Count(q => !q.IsOut), result.Blueprint.PassShare);
        if (await db.TestStatistics.AsNoTracking().SingleOrDefaultAsync(s => s.RoundId == result.Round.Id && s.Key == result.Score.Key, cancel) is { } stored)
            Vague = (RoundMeasures.Read(stored.Content).Areas ?? []).Where(a => a.TellsMore == false).Select(a => a.Area).ToHashSet(StringComparer.Ordinal);
        ToLearn = await learning.Of(result, cancel);
        Offer = await resits.Offer(result, cancel);
        Wish = await db.TestResitWishes.AsNoTracking().SingleOrDefaultAsync(w => w.AttemptId == Id, cancel);
        Appeals = await appeals.Of(Id, cancel);
        AppealsUntil = appeals.Until(result.Round, result.Blueprint);
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
