namespace Meirim.Web.Testing.Regrade;

/// <summary>What a new key would do to how many.</summary>
/// <param name="Sheets">All that were scored.</param>
/// <param name="Points">Whose points, or the points they are counted against, change.</param>
/// <param name="NowPass">Below the mark by the old key, not by the new.</param>
/// <param name="NowBelow">The mark is lost with the new key.</param>
/// <param name="Kept">Below the mark by the new key, but they were told that they had passed and keep it.</param>
public sealed record DryRunTotals(int Sheets, int Points, int NowPass, int NowBelow, int Kept);

/// <summary>One sheet whose result a new key changes.</summary>
public sealed record DryRunLine(Guid Attempt, double OldPoints, double OldMost, double NewPoints, double NewMost, Standing Old, Standing New);

/// <summary>Where a sheet stands to the mark.</summary>
public enum Standing
{
    Below,
    Passed,

    /// <summary>Below by this key; the person was told that they had passed by an earlier one, and keeps it.</summary>
    Kept,
}
