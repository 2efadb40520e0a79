namespace Meirim.Psychometrics.Assembly;

/// <summary>A question that may be put into a form.</summary>
/// <param name="A">Slope and <paramref name="D"/> intercept of its two-parameter calibration.</param>
/// <param name="Seconds">Time that it takes, as a rule.</param>
/// <param name="Exposure">How often it was shown before.</param>
/// <param name="Enemies">Ids of questions that must not stand in the same form: one gives the other away.</param>
public sealed record PoolItem(
    string Id, double A, double D, string Area, string Level, double Seconds = 0, int Exposure = 0, IReadOnlyList<string>? Enemies = null)
{
    public double Information(double theta) => new Irt.ItemParameters(Id, A, D).Information(theta);
}

/// <summary>How many questions of an area, a level, or an area at a level.</summary>
/// <param name="Area">Null: any.</param>
/// <param name="Level">Null: any.</param>
public sealed record CellCount(string? Area, string? Level, int Min, int Max);

/// <summary>At most so many questions shared with another form.</summary>
public sealed record Overlap(IReadOnlyList<string> Items, int Max);

/// <summary>What a form must be.</summary>
/// <param name="Length">Questions in it.</param>
/// <param name="Cut">The ability at the pass mark: there the form shall tell most.</param>
/// <param name="MaxExposure">Questions shown so often or more are not taken; null: no limit.</param>
/// <param name="Fixed">Questions that must be in: the anchor of a resit.</param>
/// <param name="Excluded">Questions that must not.</param>
/// <param name="Seed">Of the random starts; the same seed gives the same form.</param>
/// <param name="NodeLimit">Branches looked at before the search says how far it came.</param>
public sealed record Blueprint(
    int Length, double Cut, IReadOnlyList<CellCount> Cells, double? MinSeconds = null, double? MaxSeconds = null, int? MaxExposure = null,
    IReadOnlyList<string>? Fixed = null, IReadOnlyList<string>? Excluded = null, IReadOnlyList<Overlap>? Overlaps = null,
    int Seed = 1, int NodeLimit = 2000);

/// <summary>How an assembly ended.</summary>
public enum AssemblyStatus
{
    /// <summary>No form under this blueprint tells more at the cut; proven.</summary>
    Optimal,

    /// <summary>A form under the blueprint; none tells more than the bound.</summary>
    Feasible,

    /// <summary>There is no such form; proven.</summary>
    Infeasible,

    /// <summary>None was found within the limit; there may be one.</summary>
    Unknown,
}

/// <summary>A form, or why there is none.</summary>
/// <param name="Items">Ids in the order of the pool.</param>
/// <param name="Information">At the cut; null without a form.</param>
/// <param name="Se">Standard error of an ability at the cut, 1 / √information.</param>
/// <param name="Bound">No form under the blueprint has more information.</param>
/// <param name="Problems">What cannot be met, where that is plain.</param>
public sealed record AssembledForm(
    AssemblyStatus Status, IReadOnlyList<string> Items, double? Information, double? Se, double? Bound, double Seconds, int Nodes, IReadOnlyList<string> Problems);
