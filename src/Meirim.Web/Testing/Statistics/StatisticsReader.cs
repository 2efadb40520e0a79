using System.Collections.Immutable;
using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>Reads the sheets of a round out of one snapshot and scores every question of them by the key of the round.</summary>
internal sealed class StatisticsReader(ItemReader items)
{
    private const int Portion = 200, MostOptions = 32;

    /// <summary>Who thinks longer over one question was away from it.</summary>
    private const float LongestSeconds = 900;

    public async Task<RoundSheets> Read(MeirimDb db, TestRound round, CancellationToken cancel)
    {
        var key = await new RoundKeys(db).Read(round.Id, round.Key, cancel);
        var forms = await db.TestForms.AsNoTracking().Where(f => f.RoundId == round.Id).OrderBy(f => f.Number).ToDictionaryAsync(f => f.Number, f => FormContent.Read(f.Content), cancel);
        var shown = forms.Values.SelectMany(f => f.Questions).Where(q => q.Use == ItemUse.Scored).GroupBy(q => (q.Item, q.Version)).ToList();
        var content = await items.Read([.. shown.Select(s => s.Key)], cancel);
        var languages = round.Blueprint().Languages;
        var columns = shown.Select(s => Column(s.Key, s.First().Area, UseOf(s.All(q => q.IsTrial), key.KindOf(s.Key.Item, s.Key.Version)), key.Rights(s.Key.Item, s.Key.Version, content[s.Key]), languages[0])).ToImmutableArray();
        var columnOf = columns.Select((c, i) => (c, i)).ToDictionary(x => (x.c.Item, x.c.Version), x => x.i);

        var scores = await db.TestScores.AsNoTracking().Where(s => s.RoundId == round.Id && s.Key == round.Key).Select(s => new { s.AttemptId, Passed = s.Passed || s.Kept }).ToDictionaryAsync(s => s.AttemptId, s => s.Passed, cancel);
        var attempts = (await db.TestAttempts.AsNoTracking().Where(a => a.RoundId == round.Id)
            .Select(a => new SheetOf(a.Id, a.BookingId, a.SessionId, a.Form, a.Seed, a.Language, a.StartedAt, a.SheetHash != null)).ToListAsync(cancel));
        var handedIn = attempts.Where(a => a.HandedIn && scores.ContainsKey(a.Id)).OrderBy(a => a.Id).ToList();
        var rooms = handedIn.Select(a => a.SessionId).Distinct().Order().Select((s, i) => (s, i)).ToDictionary(x => x.s, x => x.i);
        var byBooking = attempts.ToDictionary(a => a.BookingId);
        var seats = (await (from b in db.TestBookings.AsNoTracking() where b.RoundId == round.Id join s in db.TestSessions on b.SessionId equals s.Id select new { b.Id, b.Language, b.CancelledAt, s.Region }).ToListAsync(cancel))
            .ConvertAll(b => byBooking.TryGetValue(b.Id, out var a)
                ? new Seat(b.Region, b.Language, b.CancelledAt is not null, a.StartedAt is not null, scores.TryGetValue(a.Id, out bool passed) ? passed : null)
                : new Seat(b.Region, b.Language, b.CancelledAt is not null, false, null));

        var sheets = new RoundSheets(
            round.Id, round.Key, round.Blueprint(), columns, forms.ToDictionary(f => f.Key, f => f.Value.Questions.Where(q => q.Use == ItemUse.Scored).Select(q => columnOf[(q.Item, q.Version)]).ToArray()),
            [.. handedIn.Select(a => new SheetPerson(a.Id, a.Form, rooms[a.SessionId], a.Language, scores[a.Id]))], seats);
        var marks = new Dictionary<(int Column, string Language, string Response), (float Points, uint Chosen)>();
        int row = 0;
        foreach (var portion in handedIn.Chunk(Portion))
        {
            var ids = portion.Select(a => a.Id).ToList();
            var changes = (await db.TestAnswers.AsNoTracking().Where(a => ids.Contains(a.AttemptId)).Select(a => new Change(a.AttemptId, a.Question, a.Sequence, a.Response, a.MadeAt)).ToListAsync(cancel)).ToLookup(a => a.Attempt);
            foreach (var attempt in portion) Fill(sheets, row++, attempt, Paper.Of(forms[attempt.Form], attempt.Seed), [.. changes[attempt.Id].OrderBy(c => c.Sequence)], columnOf, q => key.Rights(q.Item, q.Version, content[(q.Item, q.Version)]), marks);
        }
        return sheets;
    }

    private static ColumnUse UseOf(bool trial, KeyChangeKind? kind) => trial ? ColumnUse.Trial
        : kind switch { KeyChangeKind.Void => ColumnUse.Out, KeyChangeKind.AllCorrect => ColumnUse.AllRight, _ => ColumnUse.Counts };

    /// <param name="rights">The item by each key that holds for it.</param>
    private static SheetColumn Column((Guid Item, int Version) id, string area, ColumnUse use, IReadOnlyList<Item> rights, string language)
    {
        var (options, keys) = rights[0].Interactions is [{ } only] && OptionsOf(only) is { Length: > 1 and <= MostOptions } all
            ? (all, rights.SelectMany(r => r.Response(only.Response)?.KeyFor(language).Correct ?? []).Distinct(StringComparer.Ordinal).ToImmutableArray()) : ([], []);
        return new SheetColumn(id.Item, id.Version, area, use, rights.Max(r => SheetScoring.Most(r, language)), options, keys);
    }

    private static ImmutableArray<string> OptionsOf(Interaction interaction) => interaction switch
    {
        ChoiceInteraction c => [.. c.Options.Select(o => o.Identifier)],
        InlineChoiceInteraction c => [.. c.Options.Select(o => o.Identifier)],
        _ => [],
    };

    private static void Fill(
        RoundSheets sheets, int row, SheetOf attempt, Paper paper, IReadOnlyList<Change> changes, Dictionary<(Guid, int), int> columnOf, Func<PaperQuestion, IReadOnlyList<Item>> rights,
        Dictionary<(int, string, string), (float, uint)> marks)
    {
        var last = new Dictionary<int, string?>();
        var seconds = new Dictionary<int, float>();
        // a mark for later and an answer taken back are signs too that somebody was there
        int reached = 0;
        var before = attempt.StartedAt;
        foreach (var change in changes)
        {
            if (!last.ContainsKey(change.Question) && before is { } from && (change.MadeAt - from).TotalSeconds is >= 0 and <= LongestSeconds and var took) seconds[change.Question] = (float)took;
            last[change.Question] = change.Response;
            reached = Math.Max(reached, change.Question);
            before = change.MadeAt;
        }
        foreach (var question in paper.Questions)
        {
            if (!columnOf.TryGetValue((question.Item, question.Version), out int column)) continue;
            int cell = sheets.At(row, column);
            var response = last.GetValueOrDefault(question.Number);
            if (response is null)
            {
                sheets.Points[cell] = question.Number > reached ? RoundSheets.NotReached : 0;
                continue;
            }
            if (!marks.TryGetValue((column, attempt.Language, response), out var mark))
            {
                var answers = SavedResponse.Read(response);
                var points = rights(question).Max(r => SheetScoring.Points(r, answers, attempt.Language));
                marks[(column, attempt.Language, response)] = mark = ((float)Math.Clamp(points, 0, sheets.Columns[column].Most), Bits(sheets.Columns[column].Options, answers));
            }
            (sheets.Points[cell], sheets.Chosen[cell]) = mark;
            sheets.Seconds[cell] = seconds.GetValueOrDefault(question.Number, float.NaN);
        }
    }

    private static uint Bits(ImmutableArray<string> options, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        uint bits = 0;
        foreach (var value in answers.Values.SelectMany(v => v))
            if (options.IndexOf(value) is >= 0 and var option) bits |= 1u << option;
        return bits;
    }

    private sealed record SheetOf(Guid Id, Guid BookingId, Guid SessionId, int Form, long Seed, string Language, DateTimeOffset? StartedAt, bool HandedIn);

    private sealed record Change(Guid Attempt, int Question, int Sequence, string? Response, DateTimeOffset MadeAt);
}
