namespace Meirim.Psychometrics.Assembly;

/// <summary>
/// Looks through the choices, branch by branch, and leaves out those whose bound is not above the best form found: what remains unseen at the
/// node limit is said, not hidden.
/// </summary>
internal sealed class BranchAndBound(AssemblyProblem problem, int seed, int nodeLimit, CancellationToken cancel)
{
    private const int RootSteps = 400, NodeSteps = 40, Starts = 6;

    private readonly Relaxation _relaxation = new(problem);
    private bool[]? _best;
    private double _bestValue = double.NegativeInfinity;

    /// <summary>Gains under this are rounding.</summary>
    private double Grain => _best is null ? 0 : 1e-9 * Math.Max(1, Math.Abs(_bestValue));

    public sealed record Answer(bool[]? Chosen, double Value, double Bound, bool Complete, int Nodes);

    private sealed record Node(sbyte[] State, double[] Prices, double Bound);

    public Answer Run()
    {
        var prices = new double[problem.Rows.Length];
        var open = new Stack<Node>();
        _relaxation.Run(problem.Start, prices, double.NegativeInfinity, RootSteps);
        if (IsHopeless(_relaxation.Bound)) return new Answer(null, 0, _relaxation.Bound, true, 1);
        Heuristics();
        open.Push(new Node((sbyte[])problem.Start.Clone(), prices, _relaxation.Bound));
        int nodes = 0;
        while (open.Count > 0 && nodes < nodeLimit)
        {
            cancel.ThrowIfCancellationRequested();
            var node = open.Pop();
            if (IsHopeless(node.Bound)) continue;
            nodes++;
            Look(node, open, nodes == 1 ? RootSteps : NodeSteps, mend: nodes % 20 == 1);
        }
        double bound = _bestValue;
        foreach (var node in open) bound = Math.Max(bound, node.Bound);
        return new Answer(_best, _bestValue, bound, open.All(n => IsHopeless(n.Bound)), nodes);
    }

    /// <summary>Nothing better lies below this bound; information is never below 0, so that a bound below it means that there is no form.</summary>
    private bool IsHopeless(double bound) => bound < -1e-6 || bound <= _bestValue + Grain;

    private void Look(Node node, Stack<Node> open, int steps, bool mend)
    {
        var prices = (double[])node.Prices.Clone();
        _relaxation.Run(node.State, prices, _bestValue, steps, Offer);
        double bound = Math.Min(node.Bound, _relaxation.Bound);
        if (IsHopeless(bound)) return;
        if (mend)
        {
            var chosen = (bool[])_relaxation.Chosen.Clone();
            if (Repair.Mend(problem, node.State, chosen, cancel)) Offer(chosen);
            if (IsHopeless(bound)) return;
        }
        int item = Undecided(node.State);
        if (item < 0) return;
        bool inFirst = _relaxation.Often[item] >= 0.5;
        var (with, without) = (With(node.State, item), Without(node.State, item));
        // the last one pushed is looked at first
        if (inFirst) (with, without) = (without, with);
        if (with is not null) open.Push(new Node(with, prices, bound));
        if (without is not null) open.Push(new Node(without, prices, bound));
    }

    /// <summary>The free item on which the prices are least sure; with all sure, one that the relaxed answer took.</summary>
    private int Undecided(sbyte[] state)
    {
        int item = -1;
        double nearest = double.PositiveInfinity;
        for (int i = 0; i < state.Length; i++)
        {
            if (state[i] != 0) continue;
            double far = Math.Abs(_relaxation.Often[i] - 0.5);
            if (far < nearest - 1e-12) (item, nearest) = (i, far);
        }
        return item;
    }

    /// <summary>Null when an enemy is in already.</summary>
    private sbyte[]? With(sbyte[] state, int item)
    {
        var next = (sbyte[])state.Clone();
        next[item] = 1;
        foreach (int enemy in problem.Enemies[item])
        {
            if (next[enemy] == 1) return null;
            next[enemy] = -1;
        }
        return next;
    }

    private static sbyte[] Without(sbyte[] state, int item)
    {
        var next = (sbyte[])state.Clone();
        next[item] = -1;
        return next;
    }

    /// <summary>Forms from the relaxed answer, as it is and shaken.</summary>
    private void Heuristics()
    {
        var random = new Random(seed);
        for (int start = 0; start < Starts; start++)
        {
            var chosen = (bool[])_relaxation.Chosen.Clone();
            for (int shake = 0; shake < start * 3; shake++)
            {
                int a = random.Next(problem.Items), b = random.Next(problem.Items);
                if (chosen[a] && !chosen[b] && problem.Group[a] == problem.Group[b] && problem.Start[a] == 0 && problem.Start[b] == 0) (chosen[a], chosen[b]) = (false, true);
            }
            if (Repair.Mend(problem, problem.Start, chosen, cancel)) Offer(chosen);
        }
    }

    private void Offer(bool[] chosen)
    {
        double value = problem.Value(chosen);
        if (value <= _bestValue + Grain && _best is not null) return;
        if (!problem.Holds(problem.Sums(chosen))) return;
        (_best, _bestValue) = ((bool[])chosen.Clone(), value);
    }
}
