namespace Meirim.Standards.Reading;

/// <summary>An item while it is being put together from the pieces that page breaks left.</summary>
internal sealed class ItemDraft(int? sourceNumber, int line)
{
    public int? SourceNumber { get; } = sourceNumber;

    public int Line { get; } = line;

    public List<string> Parts { get; } = [];

    public string Text => string.Join(' ', Parts);
}

/// <summary>A label of a skill or function with the title that follows it, now or after a page break.</summary>
internal sealed class LabelDraft(int number, int line, int skillsBefore)
{
    public int Number { get; } = number;

    public int Line { get; } = line;

    /// <summary>Skills already open when the label was met: labels come late, and this tells to whom it may belong.</summary>
    public int SkillsBefore { get; } = skillsBefore;

    public List<string> Parts { get; } = [];

    public string? Title => Parts.Count == 0 ? null : string.Join(' ', Parts);
}

/// <summary>A skill while it is being read. It is opened by its head of abilities; its label may come later.</summary>
internal sealed class SkillDraft(int line)
{
    public int Line { get; } = line;

    public LabelDraft? Label { get; set; }

    public List<ItemDraft> Abilities { get; } = [];

    public List<ItemDraft> Knowledge { get; } = [];

    /// <summary>Number within its function, settled after all labels are known.</summary>
    public int Number { get; set; }
}
