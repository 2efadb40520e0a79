using Meirim.Web.Standards;
using Meirim.Web.Ui;

namespace Meirim.Web.Records.WhatIf;

/// <summary>What a supposition changes for a step, in words.</summary>
public sealed class ChangeInWords(VerdictWords verdicts, Texts texts, Dates dates)
{
    public IReadOnlyList<string> Say(ComparedStep step)
    {
        var (before, after) = (step.Before, step.After);
        var lines = new List<string>();
        if (before.Outcome != after.Outcome) lines.Add(texts["what-if.becomes." + after.Outcome]);
        switch (before.EarliestDay, after.EarliestDay)
        {
            case ({ } day, null):
                lines.Add(texts["what-if.day-gone", dates.Say(day)]);
                break;
            case (null, { } day) when !after.IsMet:
                lines.Add(texts["what-if.day-come", dates.Say(day)]);
                break;
            case ({ } old, { } day) when old != day && !after.IsMet && !before.IsMet:
                lines.Add(texts[day < old ? "what-if.day-earlier" : "what-if.day-later", dates.Say(day), dates.Say(old)]);
                break;
        }
        var (had, has) = (verdicts.Missing(before), verdicts.Missing(after));
        if (!after.IsMet) lines.AddRange(had.Except(has, StringComparer.Ordinal).Select(m => texts["what-if.no-longer", m]));
        if (!before.IsMet || !after.IsMet) lines.AddRange(has.Except(had, StringComparer.Ordinal).Select(m => texts["what-if.instead", m]));
        return lines;
    }
}
