using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Linking;

namespace Meirim.Web.Testing.Statistics;

/// <summary>Questions that stood in an earlier round: whether they became harder or easier than the others did.</summary>
internal static class DriftAnalysis
{
    /// <summary>Below it there is no spread to measure by.</summary>
    private const int FewestCommon = 4;

    /// <summary>Against the earlier round with which most questions are common; null without one.</summary>
    public static (DriftFigures Base, IReadOnlyDictionary<int, ItemDrift> Items)? Of(
        RoundSheets sheets, IReadOnlyDictionary<int, IrtItem> curves, bool slopes, IReadOnlyList<EarlierRound> earlier)
    {
        var common = earlier.Select(e => (Round: e, Columns: curves.Keys.Where(c => e.Find(sheets.Columns[c]) is not null && curves[c].B is not null).Order().ToArray()))
            .OrderByDescending(c => c.Columns.Length).FirstOrDefault();
        if (common.Round is not { } before || common.Columns.Length < FewestCommon) return null;
        ItemParameters[] then = [.. common.Columns.Select(c => before.Find(sheets.Columns[c])!)];
        ItemParameters[] now = [.. common.Columns.Select(c => ModelAnalysis.Parameters(sheets, c, curves[c]))];
        var link = ScaleLinking.Find(then, now, LinkMethod.StockingLord, fixedSlope: !slopes);
        var drift = AnchorDrift.Of(then, now, link);
        return (new DriftFigures(before.Code, common.Columns.Length),
            common.Columns.Select((c, i) => (c, Drift: drift[i])).ToDictionary(x => x.c, x => new ItemDrift(before.Code, x.Drift.Difference, x.Drift.Z, x.Drift.Drifted)));
    }
}
