using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Meirim.Scales;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics.Report;

/// <summary>Writes the technical report of a round for people who are no statisticians: who came, how the paper was made, how well it measured, what was checked.</summary>
public sealed class ReportWriter(MeirimDb db, ReleaseGate gate, Texts texts, HealthWords words, Dates dates, CountryClock clock, CountryData country, BankWords bank)
{
    /// <param name="withItems">The questions one by one, for methodologists alone.</param>
    /// <returns>Null while the statistics are not there.</returns>
    public async Task<RoundReport?> Write(TestRound round, bool withItems, CancellationToken cancel)
    {
        var (stored, figures, _) = await RoundStatus.Of(db, round, cancel);
        if (stored is null || figures is null) return null;
        var blocks = new List<ReportBlock>();
        Came(blocks, figures);
        Paper(blocks, round);
        if (figures.Whole is { } whole)
        {
            Measured(blocks, figures, whole);
            Areas(blocks, figures);
            await Checked(blocks, round, stored, figures, cancel);
            await Mark(blocks, round, figures, whole, cancel);
        }
        await Hashes(blocks, round, stored, cancel);
        if (withItems) await new ReportAnnex(db, gate, texts, words).Write(blocks, round, stored, cancel);
        var all = figures.Participation.Single(p => p.By == "all");
        var lead = all.HandedIn < Enough.ForFigures ? texts["report.lead.few"] : texts["report.lead", all.HandedIn, Say(all.Passed), HealthWords.Percent(Share(all))];
        return new RoundReport(texts["report.title", round.Name(BankWords.Reading)], lead, blocks);
    }

    private void Came(List<ReportBlock> blocks, RoundMeasures figures)
    {
        blocks.Add(new ReportHeading(texts["report.came"]));
        var all = figures.Participation.Single(p => p.By == "all");
        if (all.HandedIn < Enough.ForFigures)
        {
            blocks.Add(new ReportText(texts["report.few"]));
            return;
        }
        blocks.Add(new ReportText(texts["report.came.what", Say(all.Invited), Say(all.Booked), Say(all.Came), Say(all.Booked - all.Came)]));
        Groups("region", code => country.Regions.Find(code)?.Name.In(BankWords.Reading) ?? code);
        Groups("language", code => country.Languages.Find(code)?.Name.In(BankWords.Reading) ?? code);

        void Groups(string by, Func<string, string> name)
        {
            var groups = figures.Participation.Where(p => p.By == by).ToList();
            var hidden = SmallGroups.Hidden([.. groups.Select(g => g.HandedIn)], Enough.ForFigures);
            var shown = groups.Where((_, i) => !hidden.Contains(i)).ToList();
            if (shown.Count > 0)
                blocks.Add(new ReportGrid(texts["report.by." + by],
                    [texts["report.group." + by], texts["report.invited"], texts["report.booked"], texts["report.began"], texts["report.absent"], texts["testing.passed"], texts["report.share"]],
                    [.. shown.Append(all).Select(g => (IReadOnlyList<string>)[g == all ? texts["report.all"] : name(g.Code), Say(g.Invited), Say(g.Booked), Say(g.Came), Say(g.Booked - g.Came), Say(g.Passed), HealthWords.Percent(Share(g))])]));
            if (shown.Count < groups.Count) blocks.Add(new ReportText(texts["report.hidden", groups.Count - shown.Count]));
        }
    }

    private void Paper(List<ReportBlock> blocks, TestRound round)
    {
        var blueprint = round.Blueprint();
        blocks.Add(new ReportHeading(texts["report.paper"]));
        blocks.Add(new ReportText(texts["report.paper.what", blueprint.Minutes, HealthWords.Percent(blueprint.PassShare), blueprint.Forms,
            string.Join(", ", blueprint.Languages.Select(l => country.Languages.Find(l)?.Name.In(BankWords.Reading) ?? l))]));
        blocks.Add(new ReportGrid(texts["testing.what-is-in"], [texts["testing.block"], texts["testing.area"], texts["testing.level"], texts["testing.questions"]],
        [
            .. blueprint.Blocks.SelectMany(b => b.Cells.Select(c => (IReadOnlyList<string>)[texts["testing.block." + b.Use], bank.Area(c.Area), c.Level ?? texts["testing.any-level"], Say(c.Count)])
                .Concat(b.Trial > 0 ? [[texts["testing.block." + b.Use], texts["testing.trial"], texts["testing.any-level"], Say(b.Trial)]] : Array.Empty<IReadOnlyList<string>>())),
        ]));
    }

    private void Measured(List<ReportBlock> blocks, RoundMeasures figures, FormFigures whole)
    {
        blocks.Add(new ReportHeading(texts["report.measured"]));
        blocks.Add(new ReportText(texts["report.alpha", HealthWords.Number(whole.Alpha), words.Reliability(whole.Alpha)]));
        if (whole.Sem is { } sem) blocks.Add(new ReportText(texts["report.sem", HealthWords.Number(sem, 1), HealthWords.Number(whole.SemAtMark ?? sem, 1)]));
        if (whole.Consistency is { } same && whole.Accuracy is { } right)
            blocks.Add(new ReportText(texts["report.sure", Hundred(same), Hundred(right), Hundred(whole.FalsePass), Hundred(whole.FalseFail)]));
        blocks.Add(new ReportGrid(texts["stats.forms"],
            [texts["stats.form"], texts["report.people"], texts["testing.questions"], texts["report.mean"], texts["report.sd"], texts["report.reliability"], texts["report.error"], texts["report.same"], texts["report.share"]],
            [.. figures.Forms.Where(f => f.People >= Enough.ForFigures).Select(f => (IReadOnlyList<string>)[f.Form == 0 ? texts["report.all"] : Say(f.Form), Say(f.People), Say(f.Questions), HealthWords.Number(f.Mean, 1),
                HealthWords.Number(f.Sd, 1), HealthWords.Number(f.Alpha), HealthWords.Number(f.Sem, 1), HealthWords.Percent(f.Consistency), HealthWords.Percent((double)f.Passed / f.People)])]));
    }

    private void Areas(List<ReportBlock> blocks, RoundMeasures figures)
    {
        if (figures.Areas is not { Count: > 0 } areas) return;
        blocks.Add(new ReportText(texts["report.areas.what"]));
        blocks.Add(new ReportGrid(texts["report.areas"], [texts["testing.area"], texts["testing.questions"], texts["report.areas.self"], texts["report.areas.total"], texts["report.areas.more"]],
            [.. areas.Select(a => (IReadOnlyList<string>)[bank.Area(a.Area), Say(a.Questions), HealthWords.Percent(a.BySelf), HealthWords.Percent(a.ByTotal), a.TellsMore is { } more ? texts[more ? "report.yes" : "report.no"] : "–"])]));
    }

    private async Task Checked(List<ReportBlock> blocks, TestRound round, StoredStatistics stored, RoundMeasures figures, CancellationToken cancel)
    {
        var alarms = await gate.Alarms(round.Id, stored.Key, cancel);
        int questions = await db.TestItemStatistics.CountAsync(i => i.RoundId == round.Id && i.Key == stored.Key && i.Form == 0, cancel);
        blocks.Add(new ReportHeading(texts["report.checked"]));
        blocks.Add(new ReportText(texts["report.key", questions, alarms.Count(a => a.Kind != AlarmKind.Unfair), alarms.Count(a => a.Kind != AlarmKind.Unfair && a.Answer is not null)]));
        blocks.Add(new ReportText(figures.Fairness.Count == 0 ? texts["stats.note.FewForFairness"] : texts["report.fair", alarms.Count(a => a.Kind == AlarmKind.Unfair), alarms.Count(a => a.Kind == AlarmKind.Unfair && a.Answer is not null)]));
        blocks.Add(new ReportText(figures.Drift is { } drift ? texts["report.drift", drift.Round, drift.Questions] : texts["stats.note.NoEarlierRound"]));
        if (stored.Prompts is { } prompts && stored.People >= Enough.ForGroups)
            blocks.Add(new ReportText(texts["report.integrity", prompts, await db.TestPrompts.CountAsync(p => p.RoundId == round.Id && p.Key == stored.Key &&
                db.TestPromptNotes.Any(n => n.RoundId == p.RoundId && n.Kind == p.Kind && n.AttemptId == p.AttemptId && n.OtherId == p.OtherId), cancel)]));
        await Changes(blocks, round, cancel);
    }

    /// <summary>What was changed and what it did to how many; why, and of which questions, stands in the journal and in the round.</summary>
    private async Task Changes(List<ReportBlock> blocks, TestRound round, CancellationToken cancel)
    {
        var changes = await db.TestKeyChanges.AsNoTracking().Where(c => c.RoundId == round.Id && c.State == KeyChangeState.Approved && c.Key <= round.Key).OrderBy(c => c.Key).ToListAsync(cancel);
        blocks.Add(new ReportText(changes.Count > 0 ? texts["report.rekeyed", changes.Count] : texts["report.not-rekeyed"]));
        if (changes.Count == 0) return;
        blocks.Add(new ReportGrid(texts["report.changes"], [texts["report.change.day"], texts["testing.questions"], texts["report.change.now-pass"], texts["report.change.now-below"], texts["report.change.kept"]],
        [
            .. changes.Select(c => (c, Totals: JsonSerializer.Deserialize<DryRunTotals>(c.Totals!, SheetScoring.Json)!)).Select(x => (IReadOnlyList<string>)
                [dates.Say(clock.DayOf(x.c.DecidedAt!.Value)), Say(QuestionChange.Read(x.c.Changes).Count), Say(x.Totals.NowPass), Say(x.Totals.NowBelow), Say(x.Totals.Kept)]),
        ]));
    }

    private async Task Mark(List<ReportBlock> blocks, TestRound round, RoundMeasures figures, FormFigures whole, CancellationToken cancel)
    {
        if (figures.Around is not [var less, var at, var more]) return;
        blocks.Add(new ReportHeading(texts["report.mark"]));
        blocks.Add(new ReportText(await Origin(round, cancel)));
        blocks.Add(new ReportText(texts["report.mark.what", HealthWords.Number(whole.Mark, 1), HealthWords.Number(whole.Most, 0)]));
        blocks.Add(new ReportGrid(texts["report.mark.around"], [texts["testing.pass-mark"], texts["testing.passed"], texts["report.share"]],
        [
            .. new[] { (texts["report.mark.less"], less), (texts["report.mark.as-is"], at), (texts["report.mark.more"], more) }
                .Select(m => (IReadOnlyList<string>)[m.Item1, Say(m.Item2.Passed), HealthWords.Percent((double)m.Item2.Passed / whole.People)]),
        ]));
    }

    /// <summary>Where the mark comes from: the plan of the round, a panel, or the main round through the questions of both.</summary>
    private async Task<string> Origin(TestRound round, CancellationToken cancel)
    {
        var change = await db.TestMarkChanges.AsNoTracking().Where(c => c.RoundId == round.Id && c.State == MarkState.Approved).OrderByDescending(c => c.DecidedAt).FirstOrDefaultAsync(cancel);
        if (change is null) return texts["report.mark.from.plan"];
        var day = dates.Say(clock.DayOf(change.DecidedAt!.Value));
        if (change.ReadEquating() is { } equating)
            return texts["report.mark.from.equating", equating.Main, equating.Kept, HealthWords.Percent(change.OldShare), HealthWords.Percent(change.NewShare), HealthWords.Number(equating.Se), day];
        var panel = await db.TestPanels.AsNoTracking().SingleAsync(p => p.Id == change.PanelId, cancel);
        int members = await db.TestPanelMembers.CountAsync(m => m.PanelId == panel.Id, cancel);
        return texts["report.mark.from.panel", members, HealthWords.Number(PanelFigures.Read(panel.Second!).Se), day];
    }

    private async Task Hashes(List<ReportBlock> blocks, TestRound round, StoredStatistics stored, CancellationToken cancel)
    {
        var forms = await db.TestForms.AsNoTracking().Where(f => f.RoundId == round.Id).OrderBy(f => f.Number).Select(f => new { f.Number, f.Hash }).ToListAsync(cancel);
        var scores = await db.TestScores.AsNoTracking().Where(s => s.RoundId == round.Id && s.Key == stored.Key).Select(s => s.Hash).ToListAsync(cancel);
        var over = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', scores.Order(StringComparer.Ordinal)))));
        blocks.Add(new ReportHeading(texts["report.check"]));
        blocks.Add(new ReportText(texts["report.check.what"]));
        blocks.Add(new ReportGrid(texts["report.hashes"], [texts["report.hash.of"], "SHA-256"],
        [
            .. forms.Select(f => (IReadOnlyList<string>)[$"{texts["stats.form"]} {f.Number.ToString(CultureInfo.InvariantCulture)}", f.Hash]),
            [texts["report.hash.scores", scores.Count], over],
        ]));
        blocks.Add(new ReportText(texts["report.computed", dates.Say(stored.ComputedAt, clock), stored.Key]));
    }

    internal static string Say(int number) => Numbers.Say(number);

    private static string Hundred(double? share) => share is { } s ? Numbers.Say((decimal)(s * 100), 0) : "–";

    private static double? Share(Participation group) => group.HandedIn == 0 ? null : (double)group.Passed / group.HandedIn;
}
