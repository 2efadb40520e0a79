using System.Globalization;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Puts skills under functions, and functions under the list: by number, never by wording, for the wordings differ.</summary>
internal sealed class FunctionBuilder(BodyReader body, IReadOnlyList<ListedFunction> listed, int cardLine, ReadLog log)
{
    // every described function of the official standards has two
    private const int SkillsOfAFunction = 2;

    public List<LabourFunction> Build()
    {
        var groups = Groups();
        var labels = Bind(groups);
        if (Merge(groups, labels)) labels = Bind(groups);
        var numbers = Numbers(labels);
        var functions = new List<LabourFunction>();
        for (var g = 0; g < groups.Count; g++)
        {
            var entry = listed.FirstOrDefault(l => l.Number == numbers[g]);
            if (entry is null) log.Warn(WarningCodes.FunctionNotListed, labels[g]?.Line ?? groups[g][0].Line, labels[g]?.Title ?? "");
            if (labels[g]?.Title is null) log.Warn(WarningCodes.FunctionTitleMissing, groups[g][0].Line, numbers[g].ToString(CultureInfo.InvariantCulture));
            if (groups[g].Count < SkillsOfAFunction) log.Warn(WarningCodes.SkillMissing, labels[g]?.Line ?? groups[g][0].Line, labels[g]?.Title ?? "");
            functions.Add(Function(numbers[g], entry, labels[g], groups[g]));
        }
        foreach (var entry in listed.Where(l => !numbers.Contains(l.Number)))
        {
            log.Warn(WarningCodes.FunctionNotDescribed, entry.Line, entry.Title);
            functions.Add(new(entry.Number, entry.Kind, entry.Title, null, null, []));
        }
        return [.. functions.OrderBy(f => f.Number)];
    }

    // A skill printed as number 1, or not above its forerunner, begins a function; a skill without a label follows its forerunner.
    private List<List<SkillDraft>> Groups()
    {
        var groups = new List<List<SkillDraft>>();
        for (var i = 0; i < body.Skills.Count; i++)
        {
            var skill = body.Skills[i];
            var previous = i == 0 ? 0 : body.Skills[i - 1].Number;
            skill.Number = skill.Label?.Number ?? Guess(previous, i + 1 < body.Skills.Count ? body.Skills[i + 1].Label?.Number : null);
            if (groups.Count == 0 || skill.Number <= previous) groups.Add([]);
            groups[^1].Add(skill);
        }
        return groups;
    }

    // Every listed function has its label, and a group has none: its skill is misnumbered, not the first of another function.
    private bool Merge(List<List<SkillDraft>> groups, LabelDraft?[] labels)
    {
        if (body.Functions.Count < listed.Count || groups.Count <= body.Functions.Count) return false;
        for (var g = groups.Count - 1; g > 0; g--)
        {
            if (labels[g] is not null) continue;
            groups[g - 1].AddRange(groups[g]);
            groups.RemoveAt(g);
        }
        return true;
    }

    private static int Guess(int previous, int? next) => next == 2 && previous > 0 ? 1 : previous + 1;

    private LabelDraft?[] Bind(List<List<SkillDraft>> groups)
    {
        var bound = new LabelDraft?[groups.Count];
        var ends = new int[groups.Count];
        for (int g = 0, count = 0; g < groups.Count; g++) ends[g] = count += groups[g].Count;
        foreach (var label in body.Functions)
        {
            var place = Place(label.Number);
            var fits = place >= 0 && place < groups.Count && bound[place] is null
                && label.SkillsBefore >= ends[place] - groups[place].Count && label.SkillsBefore <= ends[place];
            var index = fits ? place : Enumerable.Range(0, groups.Count).FirstOrDefault(g => bound[g] is null && ends[g] >= label.SkillsBefore, -1);
            if (index >= 0) bound[index] = label;
            else log.Warn(WarningCodes.WordsNotRead, label.Line, $"{label.Number}. {label.Title}");
        }
        return bound;
    }

    private int Place(int number)
    {
        for (var i = 0; i < listed.Count; i++)
            if (listed[i].Number == number) return i;
        return -1;
    }

    private int[] Numbers(LabelDraft?[] labels)
    {
        var numbers = new int[labels.Length];
        for (var g = 0; g < labels.Length; g++)
        {
            var wanted = labels[g]?.Number ?? (g > 0 ? numbers[g - 1] + 1 : listed.Count > 0 ? listed[0].Number : 1);
            while (numbers.AsSpan(0, g).Contains(wanted)) wanted++;
            numbers[g] = wanted;
        }
        return numbers;
    }

    private LabourFunction Function(int number, ListedFunction? entry, LabelDraft? label, List<SkillDraft> skills)
    {
        Mended(label?.Title, label?.Line ?? cardLine);
        return new(
            number, entry?.Kind ?? FunctionKind.Mandatory, entry?.Title, label?.Title, SpellingSlips.Mend(label?.Title),
            [.. skills.Select((s, i) => Skill(s, i + 1))]);
    }

    private Skill Skill(SkillDraft draft, int number)
    {
        var title = draft.Label?.Title;
        if (title is null) log.Warn(WarningCodes.SkillTitleMissing, draft.Line, number.ToString(CultureInfo.InvariantCulture));
        if (draft.Label is { } label && label.Number != number) log.Warn(WarningCodes.SkillNumberDiffers, label.Line, $"{label.Number}. {title}");
        if (draft.Abilities.Count == 0 || draft.Knowledge.Count == 0) log.Warn(WarningCodes.SkillHalfEmpty, draft.Line, title ?? "");
        Mended(title, draft.Label?.Line ?? draft.Line);
        return new(number, title, SpellingSlips.Mend(title), Items(draft.Abilities), Items(draft.Knowledge));
    }

    private EquatableList<CardItem> Items(List<ItemDraft> drafts)
    {
        var kept = ItemNumbering.Check(drafts, log);
        foreach (var draft in kept) Mended(draft.Text, draft.Line);
        return [.. kept.Select((d, i) => new CardItem(i + 1, d.SourceNumber, d.Text, SpellingSlips.Mend(d.Text)))];
    }

    private void Mended(string? text, int line)
    {
        if (SpellingSlips.Mend(text) is not null) log.Warn(WarningCodes.MisprintMended, line, text!);
    }
}
