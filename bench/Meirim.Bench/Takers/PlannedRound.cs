using System.Globalization;
using Meirim.Ledger;
using Meirim.Qti.Items;
using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench.Takers;

/// <summary>A round of one block in which everybody is booked and has a paper. Questions are named LEVEL-0, LEVEL-1 …</summary>
/// <param name="Begins">When the session begins, from now.</param>
/// <param name="LastStart">Until when one may begin, from now.</param>
public sealed record PlannedRound(int Questions, double PassShare, int Forms, TimeSpan Begins, TimeSpan LastStart)
{
    /// <summary>Seats of a room, which are filled in the order of people; all sit in one without.</summary>
    public int? Seats { get; init; }

    /// <summary>Questions that a resit shares with its main round.</summary>
    public int Anchor { get; init; }

    /// <summary>The main round; null when this is one. A resit has as many new questions as it asks.</summary>
    public Guid? ResitOf { get; init; }

    /// <param name="people">Each with the language of their paper.</param>
    /// <param name="items">The level of the questions of an earlier round, which are taken again; null for new ones.</param>
    public async Task<TestRound> Make(IServiceProvider services, IReadOnlyList<(Guid Person, string Language)> people, string? items = null)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<MeirimDb>(), scope.ServiceProvider.GetRequiredService<CountryClock>());
        var code = string.Create(CultureInfo.InvariantCulture, $"sim-{Guid.CreateVersion7():N}");
        var level = items ?? code;
        if (items is null || ResitOf is not null)
            for (int i = ResitOf is null ? 0 : Questions; i < (ResitOf is null ? Questions : 2 * Questions); i++) SampleQuestion.Add(db, string.Create(CultureInfo.InvariantCulture, $"{level}-{i}"), "law", level);
        var round = new TestRound
        {
            Id = Guid.CreateVersion7(),
            Code = code,
            NameKk = code,
            NameRu = code,
            NameEn = code,
            NameLv = code,
            ResitOf = ResitOf,
            BlueprintJson = new Blueprint("simulation", 140, [new BlueprintBlock("knowledge", ItemUse.Scored, [new BlueprintCell("law", Questions, level)], Anchor: Anchor)], ["kk", "ru"], PassShare, Forms).ToJson(),
            FirstDay = clock.Today,
            LastDay = clock.Today.AddDays(1),
            Salt = Commitment.NewSalt(),
        };
        db.Add(round);
        foreach (var (room, number) in people.Chunk(Seats ?? people.Count).Select((r, i) => (r, i + 1)))
        {
            var session = new TestSession
            {
                Id = Guid.CreateVersion7(),
                RoundId = round.Id,
                Region = "75",
                Place = "simulation",
                Room = number.ToString(CultureInfo.InvariantCulture),
                Seats = room.Length,
                Booked = room.Length,
                StartsAt = clock.Now + Begins,
                LastStartAt = clock.Now + LastStart,
                Salt = Commitment.NewSalt(),
            };
            db.Add(session);
            db.TestBookings.AddRange(room.Select(p => new TestBooking { Id = Guid.CreateVersion7(), RoundId = round.Id, SessionId = session.Id, PersonId = p.Person, Language = p.Language, Salt = Commitment.NewSalt() }));
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return await scope.ServiceProvider.GetRequiredService<DrawHandler>().Draw(Actor.Program, round.Id, default) is { } refused ? throw new InvalidOperationException(refused.Code) : round;
    }
}
