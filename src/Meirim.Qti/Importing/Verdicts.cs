using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Gathers the verdicts of a file of questions: each question is read by itself, and one that is refused stops no other.</summary>
internal sealed class Verdicts(ImportFormat format)
{
    private readonly List<ImportVerdict> _verdicts = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public List<QtiProblem> Problems { get; } = [];

    public SortedDictionary<string, byte[]> Media { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads one question.</summary>
    /// <param name="read">Throws <see cref="QtiException"/> for a question that is refused.</param>
    public void Add(ReadingContext context, int? line, Func<Item> read)
    {
        if (_verdicts.Count >= QtiLimits.Questions) throw new QtiException(QtiProblems.TooManyQuestions(QtiLimits.Questions));
        try
        {
            var item = read();
            if (!_seen.Add(item.Identifier)) throw new QtiException(QtiProblems.QuestionTwice(item.Identifier));
            if (ItemStructure.Problem(item) is { } structure) throw new QtiException(structure);
            List<QtiProblem> problems = [.. context.Warnings, .. LookAlikes.In(item).Select(QtiProblems.LookAlikes)];
            // a title is a name for those who work with items: formats without one need none
            problems.AddRange(ItemCheck.Problems(item, [.. item.Languages]).Where(p => p is not { Code: "QTI-201", Arguments: ["title", ..] }));
            _verdicts.Add(new ImportVerdict(item, item.Identifier, null, line, [.. item.Languages], [.. problems.Select(p => p.At(null, line))]));
        }
        catch (QtiException refused)
        {
            _verdicts.Add(new ImportVerdict(null, null, null, line, [], [refused.Problem.At(null, line), .. context.Warnings.Select(w => w.At(null, line))]));
        }
    }

    public ImportResult Result()
    {
        if (_verdicts.Count == 0 && Problems.All(p => p.IsWarning)) Problems.Add(QtiProblems.NoItems());
        return new ImportResult(format, _verdicts, Problems, Media);
    }
}
