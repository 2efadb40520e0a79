using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Seb;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>
/// What the page of a sitting asks. <c>take</c> looks at the account and gives a token; everything else shows the token, which
/// names the attempt and the session that may write.
/// </summary>
internal static class SittingApi
{
    private const string MachineCookie = "sitting-machine";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void Map(WebApplication app)
    {
        var sitting = app.MapGroup("/sitting/{id:guid}").AddEndpointFilter(async (context, next) =>
        {
            // nothing of a test may stay in the browser's store
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(context);
        });
        sitting.MapPost("/take", Take);
        sitting.MapPost("/start", Start);
        sitting.MapGet("/questions", Questions);
        sitting.MapPost("/answers", Save);
        sitting.MapPost("/hand-in", HandIn);
    }

    private sealed record TakeRequest(string? Code = null);

    private sealed record RefusedRequest(string Code);

    private sealed record HandInRequest(string? Hash = null);

    private static async Task<IResult> Take(Guid id, TakeRequest request, HttpContext http, SignedIn signedIn, SitHandler handler, SebGate gate, SittingTokens tokens, PaperReader papers, MeirimDb db, CountryClock clock, CancellationToken cancel)
    {
        if (await signedIn.As(Role.Practitioner) is not { PersonId: not null } actor || await handler.Find(actor, id, cancel) is not { } found) return Refuse(SittingProblems.Unknown);
        if (await gate.Refuses(found, http, cancel) is { } outside) return Refuse(outside);
        var machine = http.Request.Cookies[MachineCookie] is { Length: 32 } known ? known : Guid.CreateVersion7().ToString("N");
        if (!(await handler.Take(actor, id, machine, request.Code, cancel)).Succeeded(out var attempt, out var problem)) return Refuse(problem);
        http.Response.Cookies.Append(MachineCookie, machine, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/sitting", MaxAge = TimeSpan.FromDays(30) });
        var paper = await papers.Read(attempt, cancel);
        var sheet = await Sheet.Read(db, id, cancel);
        return TypedResults.Json(new
        {
            token = tokens.Make(id, attempt.Fence, paper.Questions.Count),
            clock = ClockOf(attempt, clock.Now),
            startedAt = Ms(attempt.StartedAt),
            allotted = attempt.AllottedSeconds,
            extra = attempt.ExtraSeconds,
            language = attempt.Language,
            questions = paper.Questions.Select(q => new { n = q.Number, block = q.Block }),
            answers = sheet.Answers.Select(a => new { q = a.Question, s = a.Sequence, r = SavedResponse.Read(a.Response), m = a.Marked }),
            // the question that was on the last screen
            at = await db.TestPresences.Where(p => p.AttemptId == id).Select(p => (int?)p.Question).SingleOrDefaultAsync(cancel),
            receipt = attempt.SheetHash is null ? null : HandInHandler.ReceiptOf(attempt, paper),
        }, Json);
    }

    private static async Task<IResult> Start(Guid id, HttpContext http, SittingTokens tokens, SitHandler handler, SebGate gate, MeirimDb db, CountryClock clock, CancellationToken cancel)
    {
        if (Shown(http, tokens, id) is not var (fence, _)) return Refuse(SittingProblems.Unknown);
        if (await gate.Refuses(await db.TestAttempts.AsNoTracking().SingleAsync(a => a.Id == id, cancel), http, cancel) is { } outside) return Refuse(outside);
        if (await handler.Start(id, fence, cancel) is { } problem) return Refuse(problem);
        var attempt = await db.TestAttempts.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        return TypedResults.Json(new { clock = ClockOf(attempt, clock.Now), startedAt = Ms(attempt.StartedAt) }, Json);
    }

    private static async Task<IResult> Questions(Guid id, int from, int count, HttpContext http, SittingTokens tokens, SebGate gate, PaperReader papers, MeirimDb db, ItemReader items, Texts texts, CancellationToken cancel)
    {
        if (Shown(http, tokens, id) is null) return Refuse(SittingProblems.Unknown);
        var attempt = await db.TestAttempts.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        if (await gate.Refuses(attempt, http, cancel) is { } outside) return Refuse(outside);
        // nobody reads the paper before it is begun, nor after it was handed in
        if (attempt.StartedAt is null) return Refuse(SittingProblems.NotStarted);
        if (attempt.HandedInAt is not null) return Refuse(SittingProblems.HandedIn);
        if (attempt.PausedAt is not null) return Refuse(SittingProblems.IsPaused);
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == attempt.RoundId, cancel);
        var languages = round.Blueprint() is { SideBySide: true } blueprint ? blueprint.Languages : [attempt.Language];
        var wanted = (await papers.Read(attempt, cancel)).Questions.Skip(Math.Max(from, 1) - 1).Take(Math.Clamp(count, 1, 20)).ToList();
        var read = await items.Read([.. wanted.Select(q => (q.Item, q.Version))], cancel);
        return TypedResults.Json(wanted.Select(q => new
        {
            n = q.Number,
            html = languages.ToDictionary(l => l, l => QuestionHtml.Of(read[(q.Item, q.Version)], l, q.Seed, texts)),
        }), Json);
    }

    private static async Task<IResult> Save(Guid id, HttpContext http, SittingTokens tokens, AnswerStore store, CountryClock clock)
    {
        if (Shown(http, tokens, id) is not var (fence, questions)) return Refuse(SittingProblems.Unknown);
        SaveRequest? request;
        try
        {
            request = await http.Request.ReadFromJsonAsync<SaveRequest>(Json, http.RequestAborted);
        }
        catch (JsonException)
        {
            return Refuse(SittingProblems.Unreadable);
        }
        if (request is null || request.Answers is null || request.Answers.Count > SaveRequest.MostChanges || request.Events?.Count > SaveRequest.MostEvents) return Refuse(SittingProblems.Unreadable);
        var now = clock.Now;
        var changes = new List<Answer>(request.Answers.Count);
        foreach (var sent in request.Answers)
        {
            if (sent.Q < 1 || sent.Q > questions || sent.S < 1) return Refuse(SittingProblems.UnknownQuestion);
            var response = SavedResponse.Write(sent.R);
            if (response?.Length > SaveRequest.LongestResponse) return Refuse(SittingProblems.ResponseTooLong);
            changes.Add(new Answer { AttemptId = id, Question = sent.Q, Sequence = sent.S, Response = response, Marked = sent.M, MadeAt = AttemptClock.Made(Moment(sent.At, now), now), At = now });
        }
        var events = (request.Events ?? []).Select(e => new SittingEvent { Id = e.Id, AttemptId = id, Kind = e.K == "back" ? SittingEventKind.CameBack : SittingEventKind.LeftPage, At = AttemptClock.Made(Moment(e.At, now), now) });
        var presence = new Presence { AttemptId = id, SeenAt = now, Question = request.Question, Unsaved = request.Unsaved, DriftMs = request.Drift, Answered = request.Answered };
        var outcome = await store.Save(id, fence, changes, [.. events], presence);
        if (outcome.Problem is { } problem) return Refuse(problem);
        var at = outcome.Clock!;
        return TypedResults.Json(new SaveReply(
            clock.Now.ToUnixTimeMilliseconds(), Ms(at.EndsAt), Ms(at.PausedAt), at.State,
            [.. outcome.Saved.Select(a => new ChangeKey(a.Question, a.Sequence))], [.. outcome.Refused.Select(r => new RefusedChange(r.Change.Question, r.Change.Sequence, r.Problem.Code))]), Json);
    }

    private static async Task<IResult> HandIn(Guid id, HandInRequest request, HttpContext http, SittingTokens tokens, HandInHandler handler, CancellationToken cancel)
    {
        if (Shown(http, tokens, id) is not var (fence, _)) return Refuse(SittingProblems.Unknown);
        return (await handler.HandIn(id, fence, request.Hash, cancel)).Succeeded(out var receipt, out var problem) ? TypedResults.Json(receipt, Json) : Refuse(problem);
    }

    private static object ClockOf(Attempt attempt, DateTimeOffset now) => new { now = now.ToUnixTimeMilliseconds(), endsAt = Ms(attempt.EndsAt), pausedAt = Ms(attempt.PausedAt), state = attempt.State };

    private static (int Fence, int Questions)? Shown(HttpContext http, SittingTokens tokens, Guid id) =>
        tokens.Read(http.Request.Headers.Authorization) is var (attempt, fence, questions) && attempt == id ? (fence, questions) : null;

    private static long? Ms(DateTimeOffset? moment) => moment?.ToUnixTimeMilliseconds();

    /// <summary>What a browser says of time; nonsense is now.</summary>
    private static DateTimeOffset Moment(long ms, DateTimeOffset now) => ms is > 0 and < 253_402_300_799_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : now;

    /// <summary>The page has the text of each code in its own language.</summary>
    private static JsonHttpResult<RefusedRequest> Refuse(Problem problem) => TypedResults.Json(new RefusedRequest(problem.Code), Json, statusCode: problem.Status);
}
