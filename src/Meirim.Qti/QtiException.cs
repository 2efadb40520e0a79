namespace Meirim.Qti;

/// <summary>Ends the reading of one item or file; caught where its verdict is given and never seen outside.</summary>
internal sealed class QtiException(QtiProblem problem) : Exception(problem.ToString())
{
    public QtiProblem Problem { get; } = problem;
}
