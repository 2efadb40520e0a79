using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Meirim.Bench.Takers;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing;

/// <summary>A round of its own with questions of its own: the first option is always the right one.</summary>
internal sealed class TestingScene
{
    public const int Scored = 5, Trial = 1;
    private static int _serial;

    private readonly MeirimFixture _app;

    private TestingScene(MeirimFixture app, string level, TestRound round)
    {
        (_app, Level, Round) = (app, level, round);
    }

    /// <summary>The level of its questions, which no other round asks for.</summary>
    public string Level { get; }

    public TestRound Round { get; private set; }

    public TestSession Session { get; private set; } = null!;

    public static async Task<TestingScene> Plan(MeirimFixture app, int minutes = 60, double passShare = 0.6, int items = Scored + 2, bool atHome = false, Func<Blueprint, Blueprint>? with = null)
    {
        var serial = Interlocked.Increment(ref _serial);
        var level = string.Create(CultureInfo.InvariantCulture, $"level-{serial}");
        var blueprint = new Blueprint("test", minutes,
        [
            new BlueprintBlock("survey", ItemUse.Survey, [new BlueprintCell("survey", 1, level)]),
            new BlueprintBlock("knowledge", ItemUse.Scored, [new BlueprintCell("law", Scored, level)], Anchor: 2),
        ], ["kk", "ru"], passShare, Forms: 2, AtHome: atHome);
        blueprint = with?.Invoke(blueprint) ?? blueprint;
        var round = RoundOf(app, $"R-{serial}", blueprint.ToJson());
        await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            db.TestRounds.Add(round);
            for (int i = 0; i < items; i++) SampleQuestion.Add(db, $"{level}-{i}", "law", level);
            SampleQuestion.Add(db, $"{level}-s", "survey", level, ItemUse.Survey);
            await db.SaveChangesAsync();
            return 0;
        });
        return new TestingScene(app, level, round);
    }

    /// <summary>The resit of this round, planned under the same blueprint.</summary>
    public async Task<TestingScene> PlanResit()
    {
        var round = RoundOf(_app, Round.Code + "-2", Round.BlueprintJson, Round.Id);
        await _app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            db.TestRounds.Add(round);
            return await db.SaveChangesAsync();
        });
        return new TestingScene(_app, Level, round);
    }

    private static TestRound RoundOf(MeirimFixture app, string code, string blueprint, Guid? resitOf = null)
    {
        var today = app.Services.GetRequiredService<CountryClock>().Today;
        return new TestRound
        {
            Id = Guid.CreateVersion7(),
            Code = code,
            NameKk = "Сынақ раунды",
            NameRu = "Пробный раунд",
            NameEn = "Trial round",
            NameLv = "Izmēģinājums",
            ResitOf = resitOf,
            BlueprintJson = blueprint,
            FirstDay = today,
            LastDay = today.AddDays(30),
            Salt = Commitment.NewSalt(),
        };
    }

    /// <summary>A round with one person who has begun.</summary>
    public static async Task<(TestingScene Scene, Taker Taker)> WithOneSitting(MeirimFixture app)
    {
        var scene = await Plan(app);
        await scene.AddSession();
        var taker = await scene.Seat();
        await taker.Begin();
        return (scene, taker);
    }

    public string Path => $"/ru/testing/rounds/{Round.Code}";

    public string RoomPath => $"/ru/rooms/{Session.Id:D}";

    /// <summary>A session that has begun, with so many seats.</summary>
    public async Task<TestSession> AddSession(int seats = 50, int startsInMinutes = -1, string region = "75") => Session = await _app.With(async s =>
    {
        var now = s.GetRequiredService<CountryClock>().Now;
        var session = new TestSession
        {
            Id = Guid.CreateVersion7(),
            RoundId = Round.Id,
            Region = region,
            Place = "Алматы",
            Room = "101",
            Seats = seats,
            StartsAt = now.AddMinutes(startsInMinutes),
            LastStartAt = now.AddHours(2),
            Salt = Commitment.NewSalt(),
        };
        s.GetRequiredService<MeirimDb>().TestSessions.Add(session);
        await s.GetRequiredService<MeirimDb>().SaveChangesAsync();
        return session;
    });

    public Task<Problem?> Book(Person person, string language = "ru", int extra = 0, string? ground = null) =>
        _app.With(async s => (await s.GetRequiredService<BookHandler>().Book(Methodologist, await Now(s), Session.Id, person.Number, language, extra, ground, default)).Problem);

    public Task<Problem?> Draw() => _app.With(s => s.GetRequiredService<DrawHandler>().Draw(Methodologist, Round.Id, default));

    /// <summary>Scores the sheets and releases the results.</summary>
    public async Task Release()
    {
        (await _app.With(s => s.GetRequiredService<ResultHandler>().Score(Methodologist, Round.Id, default)))?.Code.ShouldBeNull();
        await Until(RoundState.Scored);
        (await _app.With(s => s.GetRequiredService<ResultHandler>().Release(Methodologist, Round.Id, default)))?.Code.ShouldBeNull();
        await Until(RoundState.Released);
    }

    /// <summary>Works at results until the round has come so far, whoever does it.</summary>
    private async Task Until(RoundState wanted)
    {
        for (int i = 0; i < 300; i++)
        {
            await _app.With(s => s.GetRequiredService<ResultWork>().Next(default));
            if (await _app.With(async s => (await Now(s)).State) == wanted) return;
            await Task.Delay(20);
        }
        throw new TimeoutException();
    }

    public Task<Attempt> AttemptOf(Person person) => _app.With(s => s.GetRequiredService<MeirimDb>().TestAttempts.AsNoTracking().SingleAsync(a => a.PersonId == person.Id && a.RoundId == Round.Id));

    public Task<Paper> PaperOf(Attempt attempt) => _app.With(async s => await s.GetRequiredService<PaperReader>().Read(attempt, default));

    /// <summary>A person with a place in a drawn round, signed in at a browser.</summary>
    public async Task<Taker> Seat(string language = "ru", int extra = 0, string? ground = null, Action<People>? describe = null)
    {
        var person = await People.Create(_app, describe);
        (await Book(person, language, extra, ground))?.Code.ShouldBeNull();
        if (await _app.With(async s => (await Now(s)).State) == RoundState.Planned) (await Draw())?.Code.ShouldBeNull();
        var email = (await Infrastructure.Accounts.Create(_app.Services, [new Grant(Role.Practitioner, PersonId: person.Id)])).Email!;
        return await Taker.At(_app, email, person, await AttemptOf(person));
    }

    /// <summary>Someone begins, answers so many questions rightly, and hands in.</summary>
    public async Task Answer(Taker taker, int right)
    {
        await taker.Begin();
        var paper = await PaperOf(await taker.Attempt());
        int given = 0;
        foreach (var question in paper.Questions) await taker.Answer(question.Number, question.Block == "survey" || given++ < right ? "A" : "B");
        (await taker.Ask("hand-in", new { })).Status.ShouldBe(200);
    }

    public static Actor Methodologist => new(null, "methodologist", Role.Methodologist);

    private Task<TestRound> Now(IServiceProvider services) => services.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == Round.Id);
}

/// <summary>One who sits: what their page asks of the server.</summary>
internal sealed class Taker(MeirimFixture app, Browser browser, string email, Person person, Attempt attempt)
{
    public static async Task<Taker> At(MeirimFixture app, string email, Person person, Attempt attempt)
    {
        var browser = app.Visitor();
        await browser.SignIn(email, Infrastructure.Accounts.Password);
        return new Taker(app, browser, email, person, attempt);
    }

    /// <summary>The same person at another machine.</summary>
    public async Task<Taker> Elsewhere() => await At(app, email, person, attempt);

    /// <summary>What anybody else's browser may ask of this sheet.</summary>
    public Taker As(Browser other) => new(app, other, "", person, attempt);

    public Person Person => person;

    public Browser Browser => browser;

    public Guid Id => attempt.Id;

    public string Token { get; set; } = "";

    public int Sequence { get; set; }

    /// <summary>Headers that the browser adds to a request for this address.</summary>
    public Func<Uri, IEnumerable<(string Name, string Value)>>? Adds { get; set; }

    public Task<Attempt> Attempt() => app.With(s => s.GetRequiredService<MeirimDb>().TestAttempts.AsNoTracking().SingleAsync(a => a.Id == attempt.Id));

    public Task<List<Answer>> Saved() => app.With(s => s.GetRequiredService<MeirimDb>().TestAnswers.AsNoTracking().Where(a => a.AttemptId == attempt.Id).OrderBy(a => a.Sequence).ToListAsync());

    public async Task<(int Status, JsonObject Body)> Ask(string what, object? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/sitting/{Id:D}/{what}");
        if (body is not null) request.Content = JsonContent.Create(body);
        request.Headers.TryAddWithoutValidation("Authorization", "Sitting " + (token ?? Token));
        foreach (var (name, value) in Adds?.Invoke(new Uri(app.Address, request.RequestUri!)) ?? []) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await browser.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var node = text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
        return ((int)answer.StatusCode, node as JsonObject ?? new JsonObject { ["list"] = node });
    }

    public async Task<JsonObject> Take(string? code = null)
    {
        var (status, body) = await Ask("take", new { code });
        status.ShouldBe(200, body.ToString());
        Token = body["token"]!.GetValue<string>();
        return body;
    }

    public async Task Begin()
    {
        await Take();
        (await Ask("start", new { })).Status.ShouldBe(200);
    }

    public static object Change(int question, int sequence, string? value, DateTimeOffset? at = null, bool marked = false) => new
    {
        q = question,
        s = sequence,
        at = (at ?? TimeProvider.System.GetUtcNow()).ToUnixTimeMilliseconds(),
        r = value is null ? null : new Dictionary<string, string[]> { ["RESPONSE"] = [value] },
        m = marked,
    };

    public Task<(int Status, JsonObject Body)> Save(params object[] changes) => Ask("answers", new { answers = changes, now = 0 });

    public Task<(int Status, JsonObject Body)> Answer(int question, string value) => Save(Change(question, ++Sequence, value));
}
