namespace Meirim.Qti;

/// <summary>
/// Why something is refused, or what was changed or left out (<see cref="IsWarning"/>). The text is <c>problem.CODE</c> in
/// <c>qti.texts.json</c> with <see cref="Arguments"/>; a code is never reused.
/// </summary>
public sealed record QtiProblem(string Code, params IReadOnlyList<string> Arguments)
{
    /// <summary>The file within a package; null for a single file.</summary>
    public string? File { get; init; }

    /// <summary>From 1; null when it is of the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>QTI-5xx: accepted all the same.</summary>
    public bool IsWarning => Code.StartsWith("QTI-5", StringComparison.Ordinal);

    internal QtiProblem At(string? file, int? line = null) => this with { File = File ?? file, Line = Line ?? line };

    public override string ToString() => $"{Code}({string.Join(", ", Arguments)}){(File is null ? "" : " " + File)}{(Line is { } l ? $":{l}" : "")}";
}
