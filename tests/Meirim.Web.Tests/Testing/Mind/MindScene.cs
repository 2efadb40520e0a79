using System.Globalization;
using Meirim.Ledger;
using Meirim.Scales;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Testing.Mind;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Mind;

/// <summary>A round with a psychological part, and people who are booked in it.</summary>
internal sealed class MindScene
{
    public const string Pack = "proqol-5";

    /// <summary>Every right that a member of staff may have; none of them may see what a person says of themselves.</summary>
    public static readonly Role[] Staff = [Role.OrganisationManager, Role.Registrar, Role.Methodologist, Role.Administrator, Role.Recipient, Role.HelpDesk, Role.Proctor];

    private static int _serial;
    private readonly MeirimFixture _app;

    private MindScene(MeirimFixture app, TestRound round, TestSession session) => (_app, Round, Session) = (app, round, session);

    public TestRound Round { get; }

    public TestSession Session { get; }

    public string FiguresPath => $"/ru/testing/rounds/{Round.Code}/wellbeing";

    public static async Task<MindScene> Plan(MeirimFixture app, params string[] packs)
    {
        var serial = Interlocked.Increment(ref _serial);
        var clock = app.Services.GetRequiredService<CountryClock>();
        var blueprint = new Blueprint("test", 60, [], ["kk", "ru", "en"], 0.6, Profile: packs.Length == 0 ? [Pack, "ipip-big-five", "cbi"] : packs);
        var round = new TestRound
        {
            Id = Guid.CreateVersion7(),
            Code = string.Create(CultureInfo.InvariantCulture, $"M-{serial}"),
            NameKk = "Раунд",
            NameRu = "Раунд",
            NameEn = "Round",
            NameLv = "Kārta",
            BlueprintJson = blueprint.ToJson(),
            FirstDay = clock.Today,
            LastDay = clock.Today.AddDays(5),
            Salt = Commitment.NewSalt(),
        };
        var session = new TestSession { Id = Guid.CreateVersion7(), RoundId = round.Id, Region = "75", Place = "Алматы", Room = "1", Seats = 100, StartsAt = clock.Now, LastStartAt = clock.Now.AddDays(5), Salt = Commitment.NewSalt() };
        await app.With(async s =>
        {
            s.GetRequiredService<MeirimDb>().AddRange(round, session);
            return await s.GetRequiredService<MeirimDb>().SaveChangesAsync();
        });
        return new MindScene(app, round, session);
    }

    /// <summary>A person with a place in the round; the path of their part.</summary>
    public async Task<(Person Person, string Path)> Book(string language = "en", Action<People>? describe = null)
    {
        var person = await People.Create(_app, describe);
        var booking = (await _app.With(s => s.GetRequiredService<BookHandler>().Book(new Actor(null, "m", Role.Methodologist), Round, Session.Id, person.Number, language, 0, null, default))).Value;
        return (person, $"/en/my-tests/{booking.Id:D}/profile");
    }

    /// <summary>One who agreed and answered, written without a browser; what they answer to every statement.</summary>
    public async Task Answered(string region, int value, int people = 1, string language = "en")
    {
        await _app.With(async s =>
        {
            var (db, vault, pack) = (s.GetRequiredService<MeirimDb>(), s.GetRequiredService<PrivateVault>(), s.GetRequiredService<ScalePacks>().Find(Pack)!);
            for (int i = 0; i < people; i++)
            {
                var owner = vault.OwnerOf(Guid.CreateVersion7());
                db.MindConsents.Add(new MindConsent { RoundId = Round.Id, Owner = owner, At = s.GetRequiredService<CountryClock>().Now });
                db.MindSheets.Add(s.GetRequiredService<PrivateSheets>().Row(owner, Round.Id, pack, language, pack.Items.ToDictionary(x => x.Number, _ => (double)value), region, null));
            }
            return await db.SaveChangesAsync();
        });
    }

    public Task End() => _app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == Round.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.FirstDay, Round.FirstDay.AddDays(-20)).SetProperty(r => r.LastDay, Round.FirstDay.AddDays(-1))));

    public static Dictionary<string, string?> Everywhere(int value, int statements = 30) =>
        Enumerable.Range(1, statements).ToDictionary(StatementsView.Field, _ => (string?)value.ToString(CultureInfo.InvariantCulture));

    public static Task<List<MindSheet>> Sheets(MeirimFixture app, Guid person) => app.With(async s =>
    {
        var owner = s.GetRequiredService<PrivateVault>().OwnerOf(person);
        return await s.GetRequiredService<MeirimDb>().MindSheets.AsNoTracking().Where(x => x.Owner == owner).ToListAsync();
    });
}
