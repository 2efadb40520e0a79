using System.ComponentModel.DataAnnotations;

namespace Meirim.Web.Testing.Regrade.ProposeChange;

/// <summary>What is proposed of one question, as the form has it.</summary>
public sealed class QuestionForm
{
    public string? Code { get; set; }

    public KeyChangeKind? Kind { get; set; }

    public List<RightForm> Rights { get; set; } = [];

    /// <summary>The right values by response identifier; places that were left empty are left as they are.</summary>
    public Dictionary<string, IReadOnlyList<string>> Right() => Rights.Where(r => r.Response is { Length: > 0 } && r.All.Count > 0).DistinctBy(r => r.Response).ToDictionary(r => r.Response!, r => r.All, StringComparer.Ordinal);
}

/// <summary>What is right in one place of a question.</summary>
public sealed class RightForm
{
    public string? Response { get; set; }

    public List<string> Values { get; set; } = [];

    /// <summary>Written answers, one a line.</summary>
    [StringLength(2_000)]
    public string? Words { get; set; }

    public IReadOnlyList<string> All => [.. Values.Concat((Words ?? "").Split('\n')).Select(v => v.Trim()).Where(v => v.Length > 0)];
}
