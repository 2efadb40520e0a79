using System.Xml.Linq;

namespace Meirim.Qti.Reading;

/// <summary>What the reading of one item gathers: warnings, and the pictures it shows.</summary>
/// <param name="file">Its path in the package; null for a single file.</param>
/// <param name="language">The language of every text that is read.</param>
internal sealed class ReadingContext(string? file, string language, IMediaShelf media)
{
    private readonly List<QtiProblem> _warnings = [];

    public string? File { get; } = file;

    public string Language { get; set; } = language;

    public IReadOnlyList<QtiProblem> Warnings => _warnings;

    /// <summary>Said once, however often it comes.</summary>
    public void Warn(QtiProblem problem, XObject? at = null)
    {
        if (_warnings.Any(w => w.Code == problem.Code && w.Arguments.SequenceEqual(problem.Arguments))) return;
        _warnings.Add(problem.At(File, at is null ? null : SafeXml.Line(at)));
    }

    public QtiException Refuse(QtiProblem problem, XObject? at = null) => new(problem.At(File, at is null ? null : SafeXml.Line(at)));

    /// <summary>The name under which a picture is kept.</summary>
    /// <exception cref="QtiException">It is outside, missing or no picture.</exception>
    public string Picture(string address, XObject? at)
    {
        var (name, problem) = media.Take(File, address);
        return name ?? throw Refuse(problem!, at);
    }
}
