using System.IO.Compression;
using System.Net;
using Meirim.Qti.Reporting;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Statistics.ExportResults;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_unknown_round_one_that_is_not_scored_and_another_format_are_not_found()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        foreach (var path in new[] { "/ru/testing/rounds/none/results.csv", scene.Path + "/results.csv", scene.Path + "/results.xml" })
            (await methodologist.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task A_row_a_person_by_register_number_and_the_journal_knows_who_took_it()
    {
        using var scene = await StatisticsScene.Make(app, people: 12, questions: 5, faulty: false);

        using var answer = await scene.Browser.Get(scene.Path + "/results.csv");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        lines[0].ShouldBe("number,round,key,language,form,started,handed_in,points,most,passed,kept,knowledge,knowledge.law,sheet_hash,score_hash");
        var scores = await app.With(s => s.GetRequiredService<MeirimDb>().TestScores.AsNoTracking().Where(t => t.RoundId == scene.Round.Id)
            .Join(s.GetRequiredService<MeirimDb>().TestAttempts, t => t.AttemptId, a => a.Id, (t, a) => new { t, a }).Join(s.GetRequiredService<MeirimDb>().People, x => x.a.PersonId, p => p.Id, (x, p) => new { x.t, p.Number }).ToListAsync());
        lines.Skip(1).Select(l => l.Split(',')).Select(c => (c[0], c[7], c[9], c[11], c[^1])).Order()
            .ShouldBe(scores.Select(s => (s.Number, $"{s.t.Points}", s.t.Passed ? "1" : "0", $"{s.t.Points}", s.t.Hash)).Order());
        (await Entries(scene.Round.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task The_zip_reads_back_as_results_with_every_answer()
    {
        using var scene = await StatisticsScene.Make(app, people: 12, questions: 5, faulty: false);

        using var answer = await scene.Browser.Get(scene.Path + "/results.zip");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());

        zip.Entries.Count.ShouldBe(12);
        var results = zip.Entries.Select(e =>
        {
            using var bytes = new MemoryStream();
            using (var stream = e.Open()) stream.CopyTo(bytes);
            var (result, problem) = ResultReader.Read(bytes.ToArray());
            problem.ShouldBeNull();
            return result!;
        }).ToList();
        foreach (var result in results)
        {
            result.Test!.Identifier.ShouldBe(scene.Round.Code);
            result.Items.Count.ShouldBe(5);
            var total = double.Parse(result.Test.Outcomes.Single(o => o.Identifier == "SCORE").Values[0], System.Globalization.CultureInfo.InvariantCulture);
            result.Items.Sum(i => double.Parse(i.Outcomes[0].Values[0], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(total);
        }
        var numbers = await app.With(s => s.GetRequiredService<MeirimDb>().TestAttempts.Where(a => a.RoundId == scene.Round.Id).Join(s.GetRequiredService<MeirimDb>().People, a => a.PersonId, p => p.Id, (a, p) => p.Number).ToListAsync());
        results.Select(r => r.SourcedId).Order().ShouldBe(numbers.Order());
        (await Entries(scene.Round.Id)).ShouldBe(1);
    }

    private Task<int> Entries(Guid round) => app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestResultsExported && e.Items == $"test-results {round:D}"));
}
