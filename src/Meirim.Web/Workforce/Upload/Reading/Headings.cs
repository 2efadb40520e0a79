using System.Text;
using Meirim.Web.Ui;

namespace Meirim.Web.Workforce.Upload.Reading;

/// <summary>The headings of the table in four languages: how they are written in a template and recognised in whatever comes back.</summary>
public sealed class Headings
{
    /// <summary>Without these a table says nothing of anyone.</summary>
    public static readonly IReadOnlyList<UploadColumn> Needed = [UploadColumn.Surname, UploadColumn.GivenName, UploadColumn.Occupation];

    public static readonly IReadOnlyList<UploadColumn> All = Enum.GetValues<UploadColumn>();

    private readonly Dictionary<string, UploadColumn> _known = new(StringComparer.Ordinal);
    private readonly Texts _texts;

    public Headings(Texts texts)
    {
        _texts = texts;
        foreach (var column in All)
            foreach (var language in Texts.Languages)
            {
                _known.TryAdd(Plain(texts.In(language, "upload.column." + column)), column);
                foreach (var other in texts.In(language, "upload.also." + column).Split('|', StringSplitOptions.RemoveEmptyEntries)) _known.TryAdd(Plain(other), column);
            }
    }

    /// <summary>The heading in the language of the request.</summary>
    public string Of(UploadColumn column) => _texts["upload.column." + column];

    public string In(string language, UploadColumn column) => _texts.In(language, "upload.column." + column);

    /// <summary>True when two cells at least are headings: one may be a word by chance.</summary>
    public bool AreHeadings(IReadOnlyList<string> cells) => cells.Count(c => Find(c) is not null) >= 2;

    /// <summary>The column of each cell; null for an empty one and for one that is not known.</summary>
    public (IReadOnlyList<UploadColumn?> Columns, IReadOnlyList<string> Unknown) Recognise(IReadOnlyList<string> cells) =>
        ([.. cells.Select(Find)], [.. cells.Where(c => c.Length > 0 && Find(c) is null).Select(c => c.Length > 80 ? c[..80] + "…" : c).Distinct(StringComparer.Ordinal)]);

    public UploadColumn? Find(string cell) => _known.TryGetValue(Plain(cell), out var column) ? column : null;

    /// <summary>Letters and figures in lower case, one blank between words: stars, brackets and line ends do not matter.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
            if (char.IsLetterOrDigit(c)) plain.Append(c == 'ё' ? 'е' : c);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        return plain.ToString().TrimEnd();
    }
}
