using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Meirim.Web.Records;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Ui;

namespace Meirim.Web.Testing.Results;

/// <summary>
/// The document behind the fact of a passed test: what was sat and when, by which key it was scored, the points. The bytes that the
/// hash of the score covers stand in it as they are, so that anybody can reckon the hash again.
/// </summary>
public sealed class ResultEvidence(EvidenceStore store, Texts texts)
{
    public async Task<NewEvidence> Make(string number, TestRound round, Attempt attempt, TestScore score, string keyHash, CancellationToken cancel) =>
        await store.AddOwn($"{round.Code}-{Sheet.MarkOf(attempt.SheetHash!)}.html", Encoding.UTF8.GetBytes(Html(number, round, attempt, score, keyHash)), cancel);

    internal string Html(string number, TestRound round, Attempt attempt, TestScore score, string keyHash)
    {
        var languages = round.Blueprint().Languages.Where(Texts.Languages.Contains).ToList();
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{languages[0]}\">\n<head><meta charset=\"utf-8\"><title>{E(round.Code)}</title></head>\n<body>\n");
        foreach (var language in languages)
        {
            string T(string key, params object[] arguments) => E(texts.In(language, key, arguments));
            html.Append(CultureInfo.InvariantCulture, $"<section lang=\"{language}\">\n<h1>{E(round.Name(language))}</h1>\n<table>\n");
            void Row(string label, string value) => html.Append(CultureInfo.InvariantCulture, $"<tr><th>{label}</th><td>{value}</td></tr>\n");
            Row(T("testing.number"), E(number));
            Row(T("testing.code"), E(round.Code));
            Row(T("sit.receipt.at"), E(attempt.HandedInAt!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)));
            Row(T("sit.receipt.hash"), $"{Sheet.MarkOf(attempt.SheetHash!)} ({attempt.SheetHash})");
            Row(T("test-key.number"), score.Key.ToString(CultureInfo.InvariantCulture));
            Row(T("test-key.hash"), keyHash);
            Row(T("testing.points"), T("test-key.points-of", Say(score.Points), Say(score.Most)));
            Row(T("testing.pass-mark"), Say(score.Most * round.Blueprint().PassShare));
            foreach (var part in JsonSerializer.Deserialize<List<ScorePart>>(score.Parts, SheetScoring.Json)!)
                Row(part.Area is null ? E(part.Block) : texts.Has("testing.area." + part.Area) ? T("testing.area." + part.Area) : E(part.Area), T("test-key.points-of", Say(part.Points), Say(part.Most)));
            html.Append(CultureInfo.InvariantCulture, $"</table>\n<p>{T("evidence.how")}</p>\n</section>\n");
        }
        var covered = TestScore.Covered(attempt.Id, score.Key, keyHash, attempt.SheetHash!, score.Points, score.Most, score.Passed, score.Kept);
        return html.Append(CultureInfo.InvariantCulture, $"<pre>{E(covered)}</pre>\n<p>SHA-256: <code>{score.Hash}</code></p>\n</body>\n</html>\n").ToString();
    }

    private static string Say(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
