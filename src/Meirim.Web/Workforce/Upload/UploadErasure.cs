using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>When a person is erased, what rows of uploads say of them goes in the same transaction. No table is derived here.</summary>
internal sealed class UploadErasure : IRecordProjection
{
    public async Task Project(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel)
    {
        var erased = files.Where(f => f.Person.ErasedAt is not null && db.Entry(f.Person).State == EntityState.Modified).Select(f => f.Person.Id).ToList();
        if (erased.Count == 0) return;
        var theirs = db.UploadRows.Where(r => r.PersonId != null && erased.Contains(r.PersonId.Value) && r.Content != null);
        await theirs.Where(r => r.State != RowState.Written && r.State != RowState.Reversed && r.State != RowState.Kept)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RowState.Same), cancel);
        await theirs.ExecuteUpdateAsync(set => set.SetProperty(r => r.Content, (byte[]?)null), cancel);
    }

    public Task Drop(MeirimDb db, CancellationToken cancel) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> Differing(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
