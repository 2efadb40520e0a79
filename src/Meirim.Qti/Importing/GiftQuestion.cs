using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Reads one question of GIFT.</summary>
internal sealed class GiftQuestion(string source, ReadingContext context)
{
    private const string Gap = "_____";

    private string _format = "";

    public Item Read()
    {
        var rest = source.Trim();
        string? title = null;
        if (rest.StartsWith("::", StringComparison.Ordinal))
        {
            int end = GiftText.Find(rest, "::", 2);
            if (end < 0) throw context.Refuse(QtiProblems.Syntax("::"));
            title = GiftText.Plain(rest[2..end]);
            rest = rest[(end + 2)..].Trim();
        }
        int open = GiftText.Find(rest, "{", 0);
        if (open < 0) throw context.Refuse(QtiProblems.OnlyDescription());
        int close = GiftText.Find(rest, "}", open);
        if (close < 0) throw context.Refuse(QtiProblems.Syntax("{"));
        var (before, answers, after) = (rest[..open], rest[(open + 1)..close].Trim(), rest[(close + 1)..].Trim());
        if (GiftText.Find(after, "{", 0) >= 0) throw context.Refuse(QtiProblems.KindNotAccepted("cloze"));
        var text = Text(after.Length == 0 ? before : $"{before.TrimEnd()} {Gap} {after}", whole: true);
        if (text.IsNone) throw context.Refuse(QtiProblems.NoQuestionText());
        if (GiftText.Find(answers, "####", 0) is >= 0 and var general)
        {
            context.Warn(QtiProblems.FeedbackLeftOut("####"));
            answers = answers[..general].Trim();
        }
        return NewItem.Identified(Item(text, answers), "gift-", null, title, context.Language);
    }

    private Item Item(LocalText text, string answers)
    {
        if (answers.Length == 0) return NewItem.Essay(text);
        if (answers[0] == '#') return Number(text, answers[1..].Trim());
        var word = WithoutFeedback(answers).Trim().ToUpperInvariant();
        if (word is "T" or "TRUE" or "F" or "FALSE") return NewItem.Choice(text, TrueFalseWords.Options(word[0] == 'T', context.Language), several: false, shuffle: false);
        var parts = GiftText.Answers(answers);
        if (parts is null || parts.Count == 0) throw context.Refuse(QtiProblems.Syntax(Attributes.Clip(answers)));
        if (parts.TrueForAll(p => p.Sign == '=') && parts.TrueForAll(p => GiftText.Find(p.Text, "->", 0) >= 0)) return Matching(text, parts);
        return parts.TrueForAll(p => p.Sign == '=') ? Typed(text, parts) : Choice(text, parts);
    }

    private Item Choice(LocalText text, List<GiftText.Answer> parts)
    {
        var options = parts.Select((p, i) =>
        {
            var (points, said) = Weighed(p);
            return new NewItem.Weighed(new Option(Weights.Letter(i), Text(said)), points);
        }).ToList();
        if (options.Count < 2) throw context.Refuse(QtiProblems.NoOptions());
        if (options.TrueForAll(o => o.Points <= 0)) throw context.Refuse(QtiProblems.NoRightAnswer());
        // right answers with weights and none marked as the one: several may be chosen
        return NewItem.Choice(text, options, several: parts.TrueForAll(p => p.Sign == '~'), shuffle: true);
    }

    private Item Typed(LocalText text, List<GiftText.Answer> parts)
    {
        var entries = new List<MapEntry>();
        foreach (var part in parts)
        {
            var (points, said) = Weighed(part);
            var word = Spelling.Words(GiftText.Plain(said));
            if (word.Contains('*', StringComparison.Ordinal)) throw context.Refuse(QtiProblems.Wildcard(Attributes.Clip(word)));
            if (word.Length > 0) entries.Add(new MapEntry(word, points, CaseSensitive: false));
        }
        if (!entries.Exists(e => e.Points > 0)) throw context.Refuse(QtiProblems.NoRightAnswer());
        return NewItem.Typed(text, new Mapping(entries));
    }

    private Item Matching(LocalText text, List<GiftText.Answer> parts)
    {
        var rows = new List<Option>();
        var columns = new List<Option>();
        var pairs = new List<string>();
        foreach (var part in parts)
        {
            var said = WithoutFeedback(part.Text);
            int arrow = GiftText.Find(said, "->", 0);
            if (arrow < 0) throw context.Refuse(QtiProblems.Syntax(Attributes.Clip(said)));
            var (left, right) = (Text(said[..arrow]), Text(said[(arrow + 2)..]));
            if (right.IsNone) throw context.Refuse(QtiProblems.Syntax(Attributes.Clip(said)));
            var column = columns.Find(c => c.Text.Equals(right));
            if (column is null) columns.Add(column = new Option($"C{columns.Count + 1}", right, MatchMax: 0));
            if (left.IsNone) continue;
            rows.Add(new Option($"R{rows.Count + 1}", left));
            pairs.Add($"{rows[^1].Identifier} {column.Identifier}");
        }
        if (rows.Count == 0 || columns.Count < 2) throw context.Refuse(QtiProblems.NoOptions());
        return NewItem.Matching(text, rows, columns, pairs, shuffle: true);
    }

    private Item Number(LocalText text, string answers)
    {
        var ranges = new List<NumberAnswer>();
        if (answers.StartsWith('=') || answers.StartsWith('~'))
            foreach (var part in GiftText.Answers(answers) ?? throw context.Refuse(QtiProblems.Syntax(Attributes.Clip(answers))))
            {
                var (points, said) = Weighed(part);
                ranges.Add(Range(said, points));
            }
        else ranges.Add(Range(WithoutFeedback(answers), 1));
        if (!ranges.Exists(r => r.Points > 0)) throw context.Refuse(QtiProblems.NoRightAnswer());
        return NewItem.Number(text, ranges, 0);
    }

    /// <summary><c>5</c>, <c>5:0.1</c> or <c>4.9..5.1</c></summary>
    private static NumberAnswer Range(string said, double points)
    {
        said = said.Trim();
        if (said.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots)
        {
            double low = Weights.Number(said[..dots]), high = Weights.Number(said[(dots + 2)..]);
            return new NumberAnswer(Math.Round((low + high) / 2, 12), Math.Round(Math.Abs(high - low) / 2, 12), points);
        }
        var parts = said.Split(':', 2);
        return new NumberAnswer(Weights.Number(parts[0]), parts.Length == 2 ? Math.Abs(Weights.Number(parts[1])) : 0, points);
    }

    private (double Points, string Text) Weighed(GiftText.Answer answer)
    {
        var said = WithoutFeedback(answer.Text).Trim();
        double points = answer.Sign == '=' ? 1 : 0;
        if (!said.StartsWith('%')) return (points, said);
        int end = said.IndexOf('%', 1);
        return end > 0 ? (Weights.Points(said[1..end]), said[(end + 1)..].Trim()) : throw context.Refuse(QtiProblems.Syntax(Attributes.Clip(said)));
    }

    private string WithoutFeedback(string text)
    {
        int at = GiftText.Find(text, "#", 0);
        if (at < 0) return text;
        if (!string.IsNullOrWhiteSpace(text[(at + 1)..])) context.Warn(QtiProblems.FeedbackLeftOut("#"));
        return text[..at];
    }

    private LocalText Text(string gift, bool whole = false)
    {
        var (format, said) = GiftText.Format(gift.Trim());
        // the format of the question is that of its answers unless they name their own
        if (whole) _format = format ?? "";
        format ??= _format;
        if (format == "markdown") context.Warn(QtiProblems.TakenAsPlain("markdown"));
        var html = format == "html" ? HtmlText.OfHtml(GiftText.Plain(said), context, FragmentKind.Flow) : HtmlText.OfPlain(GiftText.Plain(said), context);
        return LocalText.OfNonEmpty(context.Language, html);
    }
}
