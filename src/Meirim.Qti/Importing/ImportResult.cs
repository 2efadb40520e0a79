using Meirim.Qti.Items;

namespace Meirim.Qti.Importing;

/// <summary>Formats that questions come in.</summary>
public enum ImportFormat
{
    Unknown,
    QtiPackage,
    QtiItem,
    MoodleXml,
    Gift,
    Aiken,
    Csv,
    Xlsx,
}

/// <summary>What became of a file: a verdict per question, and nothing stored.</summary>
/// <param name="Problems">Of the file as a whole; with a refusal among them no question was read.</param>
/// <param name="Media">The pictures of the accepted items by the names that they use.</param>
public sealed record ImportResult(ImportFormat Format, IReadOnlyList<ImportVerdict> Verdicts, IReadOnlyList<QtiProblem> Problems, IReadOnlyDictionary<string, byte[]> Media)
{
    public IEnumerable<Item> Items => Verdicts.Select(v => v.Item).OfType<Item>();

    internal static ImportResult Refused(ImportFormat format, QtiProblem problem) => new(format, [], [problem], new Dictionary<string, byte[]>());
}

/// <summary>What became of one question.</summary>
/// <param name="Item">Null when it is refused.</param>
/// <param name="Source">Its file in the package; null in a single file.</param>
/// <param name="Line">Where it begins, from 1; in a table, the row.</param>
/// <param name="Problems">Why it is refused, or the warnings; for an accepted item also what it lacks to be used (QTI-2xx).</param>
public sealed record ImportVerdict(Item? Item, string? Identifier, string? Source, int? Line, IReadOnlyList<string> Languages, IReadOnlyList<QtiProblem> Problems)
{
    public bool Accepted => Item is not null;
}
