using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>Reads rows of an upload to be shown, a page at a time; only these are unsealed.</summary>
public sealed class RowList(MeirimDb db, UploadVault vault, RowWords words)
{
    public const int PageSize = 50;

    /// <summary>A page of rows, and one more when there are more.</summary>
    public async Task<IReadOnlyList<ShownRow>> Read(Guid upload, RowFilter filter, int page, CancellationToken cancel) =>
        await Show(await Of(upload, filter).OrderBy(r => r.Row).Skip((page - 1) * PageSize).Take(PageSize + 1).AsNoTracking().ToListAsync(cancel), cancel);

    public IQueryable<UploadRow> Of(Guid upload, RowFilter filter)
    {
        var rows = db.UploadRows.Where(r => r.UploadId == upload);
        return filter switch
        {
            RowFilter.All => rows,
            RowFilter.Wrong => rows.Where(r => r.State == RowState.Wrong),
            RowFilter.Doubtful => rows.Where(r => r.State == RowState.Doubtful),
            RowFilter.Different => rows.Where(r => r.State == RowState.Different && !r.LeftOut),
            RowFilter.Overtaken => rows.Where(r => r.State == RowState.Overtaken),
            RowFilter.Warned => rows.Where(r => r.HasWarnings),
            RowFilter.Same => rows.Where(r => r.State == RowState.Same),
            RowFilter.LeftOut => rows.Where(r => r.LeftOut),
            RowFilter.Written => rows.Where(r => r.State == RowState.Written),
            RowFilter.Reversed => rows.Where(r => r.State == RowState.Reversed),
            RowFilter.Kept => rows.Where(r => r.State == RowState.Kept),
        };
    }

    public async Task<IReadOnlyList<ShownRow>> Show(IReadOnlyList<UploadRow> rows, CancellationToken cancel)
    {
        // what was written makes them colleagues: the register's own words may be shown
        var written = rows.Where(r => r.ActId is not null).Select(r => r.PersonId).OfType<Guid>().Distinct().ToList();
        var people = await db.RegisterEntries.AsNoTracking().Where(e => written.Contains(e.PersonId)).Select(e => new { e.PersonId, e.Number, e.DisplayName }).ToDictionaryAsync(e => e.PersonId, cancel);
        return [.. rows.Select(row =>
        {
            var content = row.Content is null ? null : vault.Open(row.Content);
            var known = row.ActId is not null && row.PersonId is { } person ? people.GetValueOrDefault(person) : null;
            return new ShownRow(
                row, content?.Name is { Length: > 0 } name ? name : known?.DisplayName ?? "", content?.Number ?? known?.Number,
                content is null ? [] : [.. content.Problems.Where(p => !p.IsWarning).Select(p => words.Say(p, content))],
                content is null ? [] : [.. content.Problems.Where(p => p.IsWarning).Select(p => words.Say(p, content))],
                content is null ? [] : [.. content.Plan.Select(words.Say)]);
        })];
    }
}
