using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Meirim.Bench.Takers;
using Meirim.Web;

namespace Meirim.Bench;

/// <summary>
/// Run after run, a whole test at the real program: people who are signed in begin at once and answer, a third of them without
/// network for a while, some with clocks two hours wrong, with changes sent twice and in another order; the program is killed
/// (SIGKILL), and where a command is given the database too, at random moments; all hand in together. After every run all that
/// was acknowledged is held against the database.
/// </summary>
public static class ChaosBench
{
    private const int AnswersBetween = 13, Parts = 5;

    /// <param name="crash">A shell command that kills the database and starts it again; null when the database lives in the program.</param>
    public static async Task Run(string connection, string folder, int runs, int count, string? crash)
    {
        await using var app = MeirimApp.Build(new Dictionary<string, string?> { ["Database"] = connection, ["DataFolder"] = folder }, quiet: true);
        await Migrating.Migrate(app.Services, CancellationToken.None);
        using var program = new ServedProgram(connection, folder);
        var (people, dice, address) = (await TakersScene.People(app.Services, count), new Random(count), await program.Start());
        var takers = people.Values.Select((email, i) => new SimulatedTaker(() => address, email, Guid.Empty, i)).ToDictionary(t => t.Email);
        foreach (var some in takers.Values.Chunk(20)) await Task.WhenAll(some.Select(t => t.SignIn(TakersScene.Password)));
        Say($"{count} people signed in");

        var (all, lost, other, kills) = (0L, 0, 0, 0);
        for (int run = 1; run <= runs; run++)
        {
            foreach (var (email, attempt) in await Persist(() => TakersScene.Round(app.Services, people))) takers[email].TurnTo(attempt);
            var from = Stopwatch.GetTimestamp();
            await Task.WhenAll(takers.Values.Select(async t =>
            {
                await t.Take();
                await t.Start();
            }));
            int killed = 0;
            for (int part = 0; part < Parts; part++)
            {
                var answering = Task.WhenAll(takers.Values.Select((t, i) => t.AnswerSome(part * AnswersBetween, AnswersBetween, thinkMs: 100, isCut: i % 3 == part % 3)));
                if (part > 0)
                {
                    await Task.Delay(dice.Next(200, 2_000));
                    killed++;
                    if (crash is not null && dice.Next(2) == 0) await Shell(crash);
                    else
                    {
                        await program.Kill();
                        address = await program.Start();
                    }
                }
                await answering;
            }
            await Task.WhenAll(takers.Values.Select(t => t.HandIn()));
            var held = await Persist(() => TakersScene.Hold(app.Services, takers.Values));
            (all, lost, other, kills) = (all + held.Acknowledged, lost + held.Lost, other + held.OtherHash, kills + killed);
            Say($"run {run}: {killed} kills, {held.Acknowledged} changes acknowledged, {held.Lost} lost, {held.OtherHash} sheets with another hash, {Stopwatch.GetElapsedTime(from).TotalSeconds:0} s");
        }
        Say($"{runs} runs of {count}: {kills} kills, {all} changes acknowledged, {lost} lost, {other} sheets with another hash, {takers.Values.Sum(t => t.Again)} requests made again");
        foreach (var taker in takers.Values) taker.Dispose();
    }

    /// <summary>Connections that this process kept are dead after the database was: they go, one after the other.</summary>
    private static async Task<T> Persist<T>(Func<Task<T>> what)
    {
        for (int i = 0; ; i++)
            try
            {
                return await what();
            }
            catch (Exception dead) when (i < 20 && (dead is DbException || dead.InnerException is DbException))
            {
                await Task.Delay(100);
            }
    }

    private static async Task Shell(string command)
    {
        using var shell = Process.Start("bash", ["-c", command]);
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0) throw new InvalidOperationException($"{command}: {shell.ExitCode}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
