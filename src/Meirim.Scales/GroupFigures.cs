namespace Meirim.Scales;

/// <summary>Figures of a whole and of its groups.</summary>
/// <param name="Whole">Null when there are too few people in all.</param>
public sealed record GroupFigures(GroupFigure? Whole, IReadOnlyList<GroupFigure> Groups);

/// <summary>Figures of a group; all null when it is hidden.</summary>
/// <param name="Spread">Standard deviation (n − 1).</param>
public sealed record GroupFigure(string Group, int? People, double? Mean, double? Spread)
{
    public bool IsHidden => People is null;
}
