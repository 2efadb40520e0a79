using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>How many rows of an upload stand in which state.</summary>
public sealed record UploadCounts(IReadOnlyDictionary<RowState, int> ByState, int ToWrite, int LeftOut, int WithWarnings)
{
    private static readonly RowState[] Acceptable = [RowState.Different, RowState.Overtaken];

    public int Of(params RowState[] states) => states.Sum(s => ByState.GetValueOrDefault(s));

    public int All => ByState.Values.Sum();

    public static async Task<UploadCounts> Read(MeirimDb db, Guid upload, CancellationToken cancel)
    {
        var groups = await db.UploadRows.Where(r => r.UploadId == upload).GroupBy(r => new { r.State, r.LeftOut, r.HasWarnings })
            .Select(g => new { g.Key.State, g.Key.LeftOut, g.Key.HasWarnings, Count = g.Count() }).ToListAsync(cancel);
        return new UploadCounts(
            groups.GroupBy(g => g.State).ToDictionary(g => g.Key, g => g.Sum(x => x.Count)),
            groups.Where(g => !g.LeftOut && Acceptable.Contains(g.State)).Sum(g => g.Count),
            groups.Where(g => g.LeftOut).Sum(g => g.Count),
            groups.Where(g => g.HasWarnings).Sum(g => g.Count));
    }
}
