using System.Text.RegularExpressions;
using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>
/// Aiken: a question of one line or more, options <c>A. …</c> or <c>A) …</c>, a line <c>ANSWER: B</c>. A mistake ends with the question
/// that holds it: reading goes on after the next answer or empty line.
/// </summary>
internal static partial class Aiken
{
    public static bool Is(string text) => AnswerAnywhere().IsMatch(text) && OptionAnywhere().IsMatch(text);

    public static ImportResult Read(string text, string language)
    {
        var verdicts = new Verdicts(ImportFormat.Aiken);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var block = new List<(int Line, string Text)>();
        for (int i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length > 0) block.Add((i + 1, line));
            // an empty line within a question is no end of it; one after the options is
            bool ends = Answer().IsMatch(line) || (line.Length == 0 && block.Any(l => OptionLine().IsMatch(l.Text))) || i == lines.Length - 1;
            if (!ends || block.Count == 0) continue;
            var question = block.ToList();
            block.Clear();
            var context = new ReadingContext(null, language, NoMedia.Instance);
            verdicts.Add(context, question[0].Line, () => Question(question, context));
        }
        return verdicts.Result();
    }

    private static Item Question(List<(int Line, string Text)> lines, ReadingContext context)
    {
        int first = lines.FindIndex(l => OptionLine().IsMatch(l.Text));
        var said = string.Join('\n', (first < 0 ? lines.Where(l => !Answer().IsMatch(l.Text)) : lines.Take(first)).Select(l => l.Text));
        if (said.Length == 0) throw context.Refuse(QtiProblems.NoQuestionText());
        if (first < 0) throw context.Refuse(QtiProblems.NoOptions());
        var options = new List<(string Letter, string Text)>();
        string? right = null;
        foreach (var (number, text) in lines.Skip(first))
            if (Answer().Match(text) is { Success: true } answer) right = Key(answer.Groups[1].Value);
            else if (OptionLine().Match(text) is { Success: true } option) options.Add((Key(option.Groups[1].Value), option.Groups[2].Value));
            else throw new QtiException(QtiProblems.Syntax(Attributes.Clip(text)).At(null, number));
        if (right is null) throw context.Refuse(QtiProblems.NoRightAnswer());
        if (options.Count < 2) throw context.Refuse(QtiProblems.NoOptions());
        if (options.GroupBy(o => o.Letter).FirstOrDefault(g => g.Count() > 1) is { } twice) throw context.Refuse(QtiProblems.IdentifierTwice(twice.Key));
        if (options.TrueForAll(o => o.Letter != right)) throw context.Refuse(QtiProblems.AnswerUnknown(right));
        LocalText Text(string plain) => LocalText.OfNonEmpty(context.Language, HtmlText.OfPlain(plain, context));
        return NewItem.Identified(
            NewItem.Choice(Text(said), [.. options.Select(o => new NewItem.Weighed(new Option(o.Letter, Text(o.Text)), o.Letter == right ? 1 : 0))], several: false, shuffle: true),
            "aiken-", null, null, context.Language);
    }

    private static string Key(string letter) => LookAlikes.Latin(char.ToUpperInvariant(letter[0])).ToString();

    [GeneratedRegex(@"^ANSWER:\s*(\p{L})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(\p{Lu})[.)]\s*(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OptionLine();

    [GeneratedRegex(@"^[ \t]*ANSWER:[ \t]*\p{L}[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AnswerAnywhere();

    [GeneratedRegex(@"^[ \t]*\p{Lu}[.)]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OptionAnywhere();
}
