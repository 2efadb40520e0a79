using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Reads one question of Moodle XML.</summary>
internal sealed class MoodleQuestion(XElement question, ReadingContext context)
{
    /// <summary>Elements that say something of feedback to the one who answers.</summary>
    private static readonly string[] Feedback = ["generalfeedback", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "feedback", "hint"];

    public Item Read()
    {
        var type = question.Attribute("type")?.Value ?? "";
        if (type == "description") throw context.Refuse(QtiProblems.OnlyDescription());
        if (type is not ("multichoice" or "truefalse" or "shortanswer" or "numerical" or "matching" or "essay")) throw context.Refuse(QtiProblems.KindNotAccepted(Attributes.Clip(type)));
        var text = Html(question.Element("questiontext"), FragmentKind.Flow);
        if (text.Length == 0) throw context.Refuse(QtiProblems.NoQuestionText());
        var said = LocalText.Of(context.Language, text);
        var item = type switch
        {
            "multichoice" => Choice(said),
            "truefalse" => TrueFalse(said),
            "shortanswer" => ShortAnswer(said),
            "numerical" => Numerical(said),
            "matching" => Matching(said),
            _ => NewItem.Essay(said),
        };
        Dropped();
        return NewItem.Identified(item, "moodle-", question.Element("idnumber")?.Value.Trim(), question.Element("name")?.Element("text")?.Value, context.Language);
    }

    private IEnumerable<XElement> Answers => question.Elements("answer");

    private Item Choice(LocalText text)
    {
        var options = Answers.Select((a, i) => new NewItem.Weighed(new Option(Weights.Letter(i), Text(Html(a, FragmentKind.Flow))), Weight(a))).ToList();
        if (options.Count < 2) throw context.Refuse(QtiProblems.NoOptions());
        if (options.TrueForAll(o => o.Points <= 0)) throw context.Refuse(QtiProblems.NoRightAnswer());
        return NewItem.Choice(text, options, several: !Flag("single", true), shuffle: Flag("shuffleanswers", true));
    }

    private Item TrueFalse(LocalText text)
    {
        var right = Answers.Where(a => Weight(a) == 1).Select(a => a.Element("text")?.Value.Trim().ToLowerInvariant()).ToList();
        if (right is not [("true" or "false") and var only]) throw context.Refuse(QtiProblems.NoRightAnswer());
        return NewItem.Choice(text, TrueFalseWords.Options(only == "true", context.Language), several: false, shuffle: false);
    }

    private Item ShortAnswer(LocalText text)
    {
        bool caseCounts = Flag("usecase", false);
        double otherwise = 0;
        var entries = new List<MapEntry>();
        foreach (var answer in Answers)
        {
            var word = Spelling.Words(answer.Element("text")?.Value ?? "");
            if (word == "*") otherwise = Weight(answer);
            else if (word.Contains('*', StringComparison.Ordinal)) throw context.Refuse(QtiProblems.Wildcard(Attributes.Clip(word)), answer);
            else if (word.Length > 0) entries.Add(new MapEntry(word, Weight(answer), caseCounts));
        }
        if (!entries.Exists(e => e.Points > 0)) throw context.Refuse(QtiProblems.NoRightAnswer());
        return NewItem.Typed(text, new Mapping(entries, otherwise));
    }

    private Item Numerical(LocalText text)
    {
        if (question.Descendants("unit").Any(u => u.Element("multiplier")?.Value.Trim() is not (null or "1" or "1.0"))) throw context.Refuse(QtiProblems.KindNotAccepted("numerical unit"));
        double otherwise = 0;
        var answers = new List<NumberAnswer>();
        foreach (var answer in Answers)
        {
            var said = answer.Element("text")?.Value.Trim() ?? "";
            if (said == "*") otherwise = Weight(answer);
            else answers.Add(new NumberAnswer(Weights.Number(said), Math.Abs(Weights.Number(answer.Element("tolerance")?.Value ?? "0")), Weight(answer)));
        }
        if (!answers.Exists(a => a.Points > 0)) throw context.Refuse(QtiProblems.NoRightAnswer());
        return NewItem.Number(text, answers, otherwise);
    }

    private Item Matching(LocalText text)
    {
        var rows = new List<Option>();
        var columns = new List<Option>();
        var pairs = new List<string>();
        foreach (var pair in question.Elements("subquestion"))
        {
            var (left, right) = (Html(pair, FragmentKind.Flow), HtmlText.OfPlain(pair.Element("answer")?.Element("text")?.Value ?? "", context));
            if (right.Length == 0) throw context.Refuse(QtiProblems.NoRightAnswer(), pair);
            // the same answer may belong to several rows, and an answer without a row only misleads
            var column = columns.Find(c => c.Text.In(context.Language) == right);
            if (column is null) columns.Add(column = new Option($"C{columns.Count + 1}", Text(right), MatchMax: 0));
            if (left.Length == 0) continue;
            rows.Add(new Option($"R{rows.Count + 1}", Text(left)));
            pairs.Add($"{rows[^1].Identifier} {column.Identifier}");
        }
        if (rows.Count == 0 || columns.Count < 2) throw context.Refuse(QtiProblems.NoOptions());
        return NewItem.Matching(text, rows, columns, pairs, Flag("shuffleanswers", true));
    }

    private LocalText Text(string html) => LocalText.OfNonEmpty(context.Language, html);

    private static double Weight(XElement answer) => Weights.Points(answer.Attribute("fraction")?.Value ?? "0");

    private bool Flag(string name, bool otherwise) => question.Element(name)?.Value.Trim() switch
    {
        null or "" => otherwise,
        "true" or "1" => true,
        _ => false,
    };

    private string Html(XElement? element, FragmentKind kind)
    {
        var text = element?.Element("text")?.Value ?? "";
        switch (element?.Attribute("format")?.Value)
        {
            case "plain_text":
                return HtmlText.OfPlain(text, context);
            case "markdown":
                context.Warn(QtiProblems.TakenAsPlain("markdown"), element);
                return HtmlText.OfPlain(text, context);
            default:
                return HtmlText.OfHtml(text, context, kind);
        }
    }

    private void Dropped()
    {
        foreach (var feedback in question.Descendants().Where(e => Feedback.Contains(e.Name.LocalName) && !string.IsNullOrWhiteSpace(e.Element("text")?.Value)))
            context.Warn(QtiProblems.FeedbackLeftOut(feedback.Name.LocalName), feedback);
        var grade = question.Element("defaultgrade")?.Value.Trim();
        if (!string.IsNullOrEmpty(grade) && (!Attributes.TryNumber(grade, out var points) || points != 1)) context.Warn(QtiProblems.GradeLeftOut(Attributes.Clip(grade)));
        if (question.Element("tags") is { } tags) context.Warn(QtiProblems.LeftOut("tags"), tags);
    }
}
