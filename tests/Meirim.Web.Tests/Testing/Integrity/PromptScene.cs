using Meirim.Bench.Takers;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Statistics;

namespace Meirim.Web.Tests.Testing.Integrity;

/// <summary>Rooms in which one copies, one is odd and one is hasty, among people who answer by themselves.</summary>
internal static class PromptScene
{
    public const int Copies = 31, Odd = 55, Hasty = 72, Seats = 20;

    private static Task<(TestRound Round, IReadOnlyList<Guid> People)>? _read;

    /// <summary>One for all tests that only look at it.</summary>
    public static Task<(TestRound Round, IReadOnlyList<Guid> People)> ToRead(MeirimFixture app) => _read ??= Make(app);

    public static async Task<(TestRound Round, IReadOnlyList<Guid> People)> Make(MeirimFixture app, bool honest = false)
    {
        var people = await StatisticsScene.Some(app, 240);
        var round = await (honest ? new SimulatedRound(40) { Seats = Seats, Seed = 3 } : new SimulatedRound(40) { Seats = Seats, Seed = 3, Copies = Copies, Odd = Odd, Hasty = Hasty }).Make(app.Services, people);
        await StatisticsScene.Reckon(app, round.Id);
        return (round, people);
    }
}
