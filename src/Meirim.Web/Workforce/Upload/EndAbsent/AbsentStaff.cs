using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.EndAbsent;

/// <summary>Who of the present staff is not in the file, and the ending of their posts when the sender says so: never by itself.</summary>
public sealed class AbsentStaff(MeirimDb db, RecordStore records, UploadVault vault, CountryClock clock)
{
    public const int PageSize = 50;

    public Task<int> Count(StaffUpload upload, CancellationToken cancel) => Posts(upload).CountAsync(cancel);

    /// <summary>A page of their posts by name, and one more when there are more.</summary>
    public async Task<IReadOnlyList<AbsentPost>> Read(StaffUpload upload, int page, CancellationToken cancel) =>
        await Shown(upload, Posts(upload)).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);

    /// <summary>Notes that these posts ended on the day; they are written with the rest when the sender accepts.</summary>
    public async Task<Problem?> End(StaffUpload upload, IReadOnlyList<Guid> facts, DateOnly? lastDay, CancellationToken cancel)
    {
        if (upload.State != UploadState.Checked) return UploadProblems.NotNow;
        if (lastDay is not { } day || day > clock.Today.AddYears(1) || day < clock.Today.AddYears(-10)) return UploadProblems.LastDayWrong;
        var posts = (await Shown(upload, Posts(upload).Where(p => facts.Contains(p.FactId))).ToListAsync(cancel)).FindAll(p => !p.IsChosen);
        if (posts.Count == 0) return UploadProblems.NobodyPicked;
        if (posts.Exists(p => p.Since > day)) return UploadProblems.LastDayWrong;
        int last = await db.UploadRows.Where(r => r.UploadId == upload.Id).MaxAsync(r => r.Row, cancel);
        foreach (var file in await records.FindMany([.. posts.Select(p => p.PersonId).Distinct()], cancel))
            foreach (var post in posts.Where(p => p.PersonId == file.Person.Id))
                if (RowPlanner.End(file, post.FactId, day) is { } end)
                    db.UploadRows.Add(new UploadRow
                    {
                        UploadId = upload.Id,
                        Row = ++last,
                        State = RowState.Different,
                        PersonId = post.PersonId,
                        EndsFact = post.FactId,
                        Content = vault.Seal(new RowContent(new Dictionary<UploadColumn, string> { [UploadColumn.Surname] = post.Name }) { Plan = [end], IsColleague = true, Number = post.Number }),
                    });
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            return UploadProblems.Stale;
        }
    }

    private IQueryable<EntryPost> Posts(StaffUpload upload) => db.EntryPosts.Where(post => post.OrganisationId == upload.OrganisationId
        && !db.UploadRows.Any(r => r.UploadId == upload.Id && r.EndsFact == null && r.PersonId == post.PersonId));

    private IQueryable<AbsentPost> Shown(StaffUpload upload, IQueryable<EntryPost> posts) => posts
        .Join(db.RegisterEntries, p => p.PersonId, e => e.PersonId, (post, entry) => new { post, entry })
        .OrderBy(p => p.entry.DisplayName).ThenBy(p => p.entry.Number).ThenBy(p => p.post.FactId)
        .Select(p => new AbsentPost(p.post.FactId, p.post.PersonId, p.entry.Number, p.entry.DisplayName, p.post.Occupation, p.post.Since,
            db.UploadRows.Any(r => r.UploadId == upload.Id && r.EndsFact == p.post.FactId && r.State != RowState.Reversed)));
}
