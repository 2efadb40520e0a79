using System.Globalization;

namespace Meirim.Standards.Reading;

/// <summary>
/// Reads the description of functions. Only the order of the heads can be trusted: abilities, knowledge, abilities, knowledge …
/// Each head of abilities opens a skill; labels only supply titles, before or after their skill.
/// </summary>
internal sealed class BodyReader(SourceText source, ReadLog log)
{
    private readonly Queue<LabelDraft> _waiting = new();
    private int[] _itemAfter = [];
    private List<ItemDraft>? _block;
    private SkillDraft? _skill;
    private LabelDraft? _functionLabel, _skillLabel, _lastLabel;

    public List<SkillDraft> Skills { get; } = [];

    public List<LabelDraft> Functions { get; } = [];

    public void Read(IReadOnlyList<BodyToken> tokens)
    {
        _itemAfter = ItemsAfter(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case BodyTokenKind.Function: OpenFunction(token); break;
                case BodyTokenKind.Skill: OpenSkillLabel(tokens, i); break;
                case BodyTokenKind.Ability: OpenAbilities(tokens, i); break;
                case BodyTokenKind.Knowledge: OpenKnowledge(token); break;
                case BodyTokenKind.Recognition: source.Mark(token.Whole.Cut(token.Whole.Start, token.Text.Start)); break;
                case BodyTokenKind.Item: AddItem(token); break;
                case BodyTokenKind.Text: AddText(tokens, i); break;
                default: throw new InvalidOperationException(token.Kind.ToString());
            }
        }
        foreach (var label in _waiting) log.Warn(WarningCodes.WordsNotRead, label.Line, $"{label.Number}. {label.Title}");
    }

    // For each token the place of the next item: looked for once, for a hostile text has a long way to it from everywhere.
    private static int[] ItemsAfter(IReadOnlyList<BodyToken> tokens)
    {
        var after = new int[tokens.Count];
        for (int i = tokens.Count - 1, next = tokens.Count; i >= 0; i--)
        {
            after[i] = next;
            if (tokens[i].Kind == BodyTokenKind.Item) next = i;
        }
        return after;
    }

    private void OpenFunction(BodyToken token)
    {
        source.Mark(token.Whole);
        var label = new LabelDraft(token.Number, token.Text.Line, Skills.Count);
        var title = source.Text(token.Text);
        // "1: 1. …": the number stands twice
        var doubled = string.Create(CultureInfo.InvariantCulture, $"{token.Number}. ");
        if (title.StartsWith(doubled, StringComparison.Ordinal))
        {
            log.Warn(WarningCodes.LabelNumberRepeated, token.Text.Line, title);
            title = title[doubled.Length..];
        }
        if (title.Length > 0) label.Parts.Add(title);
        Functions.Add(label);
        _functionLabel = _lastLabel = label;
    }

    private void OpenSkillLabel(IReadOnlyList<BodyToken> tokens, int at)
    {
        var token = tokens[at];
        source.Mark(token.Whole);
        var label = new LabelDraft(token.Number, token.Text.Line, Skills.Count);
        if (source.Text(token.Text) is { Length: > 0 } title) label.Parts.Add(title);
        _skillLabel = _lastLabel = label;
        // The open skill still waits for its label, unless this row's own abilities begin right here.
        var headFollows = tokens.Skip(at + 1).TakeWhile(t => t.Text.Line == token.Text.Line)
            .FirstOrDefault(t => t.Column == BodyColumn.Content) is { Kind: BodyTokenKind.Ability };
        if (_skill is { Label: null } && !headFollows) FirstUnlabelled(tokens, at).Label = label;
        else _waiting.Enqueue(label);
    }

    // Two labels in one row after two skills without one: the first label is the first skill's.
    private SkillDraft FirstUnlabelled(IReadOnlyList<BodyToken> tokens, int label)
    {
        var labels = tokens.Skip(label).TakeWhile(t => t.Text.Line == tokens[label].Text.Line).Count(t => t.Kind == BodyTokenKind.Skill);
        var at = Skills.Count - 1;
        while (at > 0 && Skills.Count - at < labels && Skills[at - 1].Label is null) at--;
        return Skills[at];
    }

    private void OpenAbilities(IReadOnlyList<BodyToken> tokens, int at)
    {
        var token = tokens[at];
        MarkHead(token);
        var next = tokens.Skip(at + 1).FirstOrDefault(t => t.Kind is not (BodyTokenKind.Function or BodyTokenKind.Skill or BodyTokenKind.Text));
        if (_skill is { Abilities.Count: > 0, Knowledge.Count: 0 } && _waiting.Count == 0
            && next is { Kind: BodyTokenKind.Item } && next.Number == _skill.Abilities[^1].SourceNumber + 1)
        {
            log.Warn(WarningCodes.HeadRepeated, token.Text.Line, source.Text(token.Whole));
        }
        else
        {
            _skill = new(token.Text.Line) { Label = _waiting.TryDequeue(out var label) ? label : null };
            Skills.Add(_skill);
        }
        _block = _skill.Abilities;
        AddHeadText(token);
    }

    private void OpenKnowledge(BodyToken token)
    {
        MarkHead(token);
        if (_skill is null || (_skill.Knowledge.Count > 0 && _waiting.Count > 0))
        {
            _skill = new(token.Text.Line) { Label = _waiting.TryDequeue(out var label) ? label : null };
            Skills.Add(_skill);
        }
        else if (_skill.Knowledge.Count > 0) log.Warn(WarningCodes.HeadRepeated, token.Text.Line, source.Text(token.Whole));
        _block = _skill.Knowledge;
        AddHeadText(token);
    }

    private void MarkHead(BodyToken token) => source.Mark(token.Whole.Cut(token.Whole.Start, token.Text.Start));

    private void AddHeadText(BodyToken token)
    {
        if (source.Text(token.Text).Length > 0) AddUnnumbered(token.Text);
    }

    private void AddItem(BodyToken token)
    {
        if (_block is null) return;
        source.Mark(token.Whole);
        var item = new ItemDraft(token.Number, token.Text.Line);
        if (source.Text(token.Text) is { Length: > 0 } text) item.Parts.Add(text);
        _block.Add(item);
    }

    private void AddText(IReadOnlyList<BodyToken> tokens, int at)
    {
        var token = tokens[at];
        switch (token.Column)
        {
            case BodyColumn.Function: AddToTitle(_functionLabel, token); break;
            case BodyColumn.Skill: AddToTitle(_skillLabel, token); break;
            case BodyColumn.Content: AddToBlock(tokens, at); break;
            case BodyColumn.Plain: AddPlain(tokens, at); break;
            default: throw new InvalidOperationException(token.Column.ToString());
        }
    }

    private void AddToTitle(LabelDraft? label, BodyToken token)
    {
        if (label is not null) label.Parts.Add(source.Take(token.Text));
    }

    // A page without cells: an empty title is filled first, then whatever the page break left unfinished.
    private void AddPlain(IReadOnlyList<BodyToken> tokens, int at)
    {
        var token = tokens[at];
        // a line may end after the number of an item
        if (_block is [.., { Parts.Count: 0 } empty] && empty.Line == token.Text.Line - 1) empty.Parts.Add(source.Take(token.Text));
        else if (_lastLabel is { Title: null }) AddToTitle(_lastLabel, token);
        else
        {
            var itemOpen = _block is { Count: > 0 } && IsOpen(_block[^1].Parts.LastOrDefault());
            var labels = new[] { _functionLabel, _skillLabel }.OfType<LabelDraft>().Where(l => IsOpen(l.Parts.LastOrDefault())).ToList();
            if (itemOpen && labels.Count > 0) log.Warn(WarningCodes.DoubtfulContinuation, token.Text.Line, source.Text(token.Text));
            if (!itemOpen && labels.Count > 0) AddToTitle(labels[0], token);
            else AddToBlock(tokens, at);
        }
    }

    private void AddToBlock(IReadOnlyList<BodyToken> tokens, int at)
    {
        if (_block is null) return;
        var token = tokens[at];
        var text = source.Text(token.Text);
        var next = _itemAfter[at] < tokens.Count ? tokens[_itemAfter[at]] : null;
        var fillsGap = _block.Count > 0 && next is not null && next.Number == _block[^1].SourceNumber + 2;
        var begins = !IsOpen(_block.Count > 0 ? _block[^1].Parts.LastOrDefault() : "") && text.Length > 0 && char.IsUpper(text[0]);
        if (_block is [.., { Parts.Count: 0 }]) _block[^1].Parts.Add(source.Take(token.Text));
        else if (_block.Count == 0 || (begins && (fillsGap || !token.AfterBreak))) AddUnnumbered(token.Text);
        else _block[^1].Parts.Add(source.Take(token.Text));
    }

    private void AddUnnumbered(Span text)
    {
        var item = new ItemDraft(null, text.Line);
        item.Parts.Add(source.Take(text));
        _block!.Add(item);
        log.Warn(WarningCodes.ItemWithoutNumber, text.Line, item.Text);
    }

    private static bool IsOpen(string? text) => text is { Length: > 0 } && !".;:!?".Contains(text[^1], StringComparison.Ordinal);
}
