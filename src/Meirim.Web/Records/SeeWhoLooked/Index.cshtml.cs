using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.SeeWhoLooked;

/// <summary>The specialist reads who looked at what is not public of them, when, and by which right.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(MeirimDb db, RecordStore records, RecordViews views) : MeirimPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public bool HasRecord => Actor.PersonId is not null;

    public IReadOnlyList<RecordView> Views { get; private set; } = [];

    public int KeepDays => views.KeepDays;

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Url.Page("Index", new { at = At - 1 }) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Actor.PersonId is not { } person) return;
        At = Math.Clamp(At, 1, 1_000);
        var people = await records.IdsOf(person, cancel);
        var found = await db.RecordViews.AsNoTracking().Where(v => v.PersonId != null && people.Contains(v.PersonId.Value))
            .OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Skip((At - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        if (found.Count > PageSize) Next = Url.Page("Index", new { at = At + 1 });
        Views = [.. found.Take(PageSize)];
    }
}
