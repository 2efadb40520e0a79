using Meirim.Standards.Judging;

namespace Meirim.Web.Standards;

/// <summary>A verdict as a tree of lines, for the command line.</summary>
internal static class VerdictLines
{
    public static void Write(TextWriter to, Verdict verdict, Record record, VerdictTexts texts, int depth = 0)
    {
        var text = VerdictText.Of(verdict);
        var indent = new string(' ', depth * 4);
        var sign = verdict.Outcome switch { Outcome.Met => "+", Outcome.NotMet => "-", Outcome.NotKnown => "?" };
        to.WriteLine($"{indent}{sign} {texts.Say(text.Asked)}: {texts.Say(text.Outcome)}  [{texts.Say(text.Clause)}]");
        foreach (var line in text.Details.Concat(text.Remarks)) to.WriteLine($"{indent}    {texts.Say(line)}");
        foreach (var line in text.Missing) to.WriteLine($"{indent}    {texts.Say(line)}");
        if (text.When is { } when) to.WriteLine($"{indent}    {texts.Say(when)}");
        foreach (var id in verdict.Facts)
            if (record.Facts.FirstOrDefault(f => f.Id == id) is { } fact)
                to.WriteLine($"{indent}    by {fact.Kind} {Day(fact.From)}…{Day(fact.Until)} ({id:D})");
        foreach (var part in verdict.Parts) Write(to, part, record, texts, depth + 1);
    }

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : "";
}
