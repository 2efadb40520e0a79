using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Meirim.Qti.Items;
using Meirim.Qti.Reporting;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics.ExportResults;

/// <summary>Writes results of a round into files that lie on the disk while they are sent and are gone afterwards. People stand there by their register number alone.</summary>
public sealed class ResultFiles(MeirimDb db, ItemReader items, RoundKeys keys)
{
    private const int Portion = 200;

    private sealed record Line(Attempt Attempt, TestScore Score, string Number);

    /// <summary>A row a person: points in all, by block and by area of a block.</summary>
    public async Task<Stream> Csv(TestRound round, CancellationToken cancel)
    {
        var file = Temporary();
        await using (var text = new StreamWriter(file, new UTF8Encoding(true), leaveOpen: true))
        await using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            var parts = round.Blueprint().Blocks.Where(b => b.Use == ItemUse.Scored).SelectMany(b => b.Cells.Select(c => (b.Code, Area: (string?)c.Area)).Distinct().Prepend((b.Code, null))).ToList();
            foreach (var head in (string[])["number", "round", "key", "language", "form", "started", "handed_in", "points", "most", "passed", "kept", .. parts.Select(p => p.Area is null ? p.Code : $"{p.Code}.{p.Area}"), "sheet_hash", "score_hash"]) csv.WriteField(head);
            await csv.NextRecordAsync();
            await foreach (var (attempt, score, number) in Lines(round, cancel))
            {
                var points = JsonSerializer.Deserialize<List<ScorePart>>(score.Parts, SheetScoring.Json)!.ToDictionary(p => (p.Block, p.Area), p => p.Points);
                object?[] cells =
                [
                    number, round.Code, round.Key, attempt.Language, attempt.Form, Moment(attempt.StartedAt), Moment(attempt.HandedInAt), score.Points, score.Most, score.Passed ? 1 : 0, score.Kept ? 1 : 0,
                    .. parts.Select(p => points.TryGetValue(p, out double own) ? (object)own : null), attempt.SheetHash, score.Hash,
                ];
                foreach (var cell in cells) csv.WriteField(cell);
                await csv.NextRecordAsync();
            }
        }
        file.Position = 0;
        return file;
    }

    /// <summary>A file a person: what was answered to each question, what it earned by the key of the round (a question that the key took out earns nothing), and the score of the round.</summary>
    public async Task<Stream> Qti(TestRound round, CancellationToken cancel)
    {
        var forms = await db.TestForms.AsNoTracking().Where(f => f.RoundId == round.Id).ToDictionaryAsync(f => f.Number, f => FormContent.Read(f.Content), cancel);
        var scored = forms.Values.SelectMany(f => f.Questions).Where(q => q.Use == ItemUse.Scored).Select(q => (q.Item, q.Version)).Distinct().ToList();
        var content = await items.Read(scored, cancel);
        var ids = scored.Select(s => s.Item).Distinct().ToList();
        var codes = await db.TestItems.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Code, cancel);
        var key = await keys.Read(round.Id, round.Key, cancel);
        var file = Temporary();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            await foreach (var some in Portions(Lines(round, cancel), cancel))
            {
                var wanted = some.ConvertAll(l => l.Attempt.Id);
                var answers = (await db.TestAnswers.AsNoTracking().Where(a => wanted.Contains(a.AttemptId)).ToListAsync(cancel)).ToLookup(a => a.AttemptId);
                foreach (var line in some)
                {
                    await using var entry = await zip.CreateEntry($"{line.Number}.xml").OpenAsync(cancel);
                    await entry.WriteAsync(ResultWriter.Write(Result(round, line, Paper.Of(forms[line.Attempt.Form], line.Attempt.Seed), Sheet.Of(answers[line.Attempt.Id]), key, content, codes)), cancel);
                }
            }
        file.Position = 0;
        return file;
    }

    private static AssessmentResult Result(TestRound round, Line line, Paper paper, Sheet sheet, RoundKey key, IReadOnlyDictionary<(Guid, int), Item> content, Dictionary<Guid, string> codes)
    {
        var (attempt, score, number) = line;
        var at = attempt.HandedInAt!.Value;
        var given = sheet.Answers.ToDictionary(a => a.Question, a => a.Response);
        static ReportedOutcome Number(string name, double value, double? most = null) => new(name, Cardinality.Single, BaseType.Float, [value.ToString("R", CultureInfo.InvariantCulture)]) { Maximum = most };
        return new AssessmentResult(number,
            new Meirim.Qti.Reporting.TestResult(round.Code, score.At, [Number("SCORE", score.Points, score.Most), new("PASSED", Cardinality.Single, BaseType.Boolean, [score.Stands ? "true" : "false"])]),
            [.. paper.Questions.Where(q => q.Question.Use == ItemUse.Scored).Select(q =>
            {
                var item = content[(q.Item, q.Version)];
                var response = SavedResponse.Read(given.GetValueOrDefault(q.Number));
                return new ItemResult(codes[q.Item], at, q.Number, SessionStatus.Final,
                    [.. item.Responses.Select(r => new ReportedResponse(r.Identifier, r.Cardinality, r.BaseType, [], response.GetValueOrDefault(r.Identifier) ?? []))],
                    key.Worth(q.Item, q.Version, item, response, attempt.Language) is { } worth ? [Number("SCORE", worth.Points, worth.Most)] : []);
            })]);
    }

    private async IAsyncEnumerable<Line> Lines(TestRound round, [EnumeratorCancellation] CancellationToken cancel)
    {
        var ids = await db.TestScores.Where(s => s.RoundId == round.Id && s.Key == round.Key).OrderBy(s => s.AttemptId).Select(s => s.AttemptId).ToListAsync(cancel);
        foreach (var some in ids.Chunk(Portion))
        {
            var lines = await (
                from s in db.TestScores.AsNoTracking()
                where s.Key == round.Key && some.Contains(s.AttemptId)
                join a in db.TestAttempts on s.AttemptId equals a.Id
                join p in db.People on a.PersonId equals p.Id
                select new { a, s, p.Number }).ToListAsync(cancel);
            foreach (var line in lines.OrderBy(l => l.a.Id)) yield return new Line(line.a, line.s, line.Number);
        }
    }

    private static async IAsyncEnumerable<List<Line>> Portions(IAsyncEnumerable<Line> lines, [EnumeratorCancellation] CancellationToken cancel)
    {
        var some = new List<Line>(Portion);
        await foreach (var line in lines.WithCancellation(cancel))
        {
            some.Add(line);
            if (some.Count < Portion) continue;
            yield return some;
            some = new List<Line>(Portion);
        }
        if (some.Count > 0) yield return some;
    }

    private static FileStream Temporary() => new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private static string? Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
