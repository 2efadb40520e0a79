namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>A question of choices as its author fills it in: all languages side by side. Texts are plain; their line ends stay.</summary>
public sealed class ItemForm
{
    /// <summary>Places for options; an item that has more shows all of its own.</summary>
    public const int Places = 6;

    /// <summary>Only of a new item.</summary>
    public string? Code { get; set; }

    /// <summary>Only of a new item.</summary>
    public ItemUse Use { get; set; } = ItemUse.Scored;

    public bool Several { get; set; }

    public string? Area { get; set; }

    public string? Level { get; set; }

    public List<string> Occupations { get; set; } = [];

    /// <summary>The occupation whose card is shown to choose from.</summary>
    public string? Card { get; set; }

    /// <summary>Address in the standard, e.g. <c>3412-0-008#F1S1K2</c>.</summary>
    public string? Knowledge { get; set; }

    public string? Article { get; set; }

    public int? Seconds { get; set; } = 60;

    /// <summary>The languages that are shown.</summary>
    public List<string> Languages { get; set; } = [];

    public Dictionary<string, string?> Question { get; set; } = [];

    public List<OptionForm> Options { get; set; } = [];

    /// <summary>Words of mixed letters are meant so.</summary>
    public bool MixedMeant { get; set; }

    /// <summary>A place for each text that may be written, and none for a language that nobody has.</summary>
    public void Shape(IReadOnlyList<string> known)
    {
        Languages = [.. known.Where(Languages.Contains)];
        while (Options.Count < Places) Options.Add(new OptionForm());
        Question = Shaped(Question);
        foreach (var option in Options) option.Text = Shaped(option.Text);
    }

    private Dictionary<string, string?> Shaped(Dictionary<string, string?> texts) => Languages.ToDictionary(l => l, l => texts.GetValueOrDefault(l), StringComparer.Ordinal);
}

/// <summary>One option in all its languages.</summary>
public sealed class OptionForm
{
    public Dictionary<string, string?> Text { get; set; } = [];

    public bool Right { get; set; }

    public bool IsEmpty => Text.Values.All(string.IsNullOrWhiteSpace);
}
