using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.ViewUpload;

/// <summary>An upload: how far it is, what each row would change or has changed, and what may be done with it.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, UploadAccess access, UploadDecisions decisions, RowList list, Dates dates, CountryClock clock, IConfiguration configuration) : UploadPage(access)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly (RowFilter Filter, RowState State)[] ByState =
    [
        (RowFilter.Wrong, RowState.Wrong), (RowFilter.Doubtful, RowState.Doubtful), (RowFilter.Different, RowState.Different), (RowFilter.Overtaken, RowState.Overtaken),
        (RowFilter.Same, RowState.Same), (RowFilter.Written, RowState.Written), (RowFilter.Reversed, RowState.Reversed), (RowFilter.Kept, RowState.Kept),
    ];

    [BindProperty(SupportsGet = true, Name = "show")]
    public RowFilter Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    public UploadCounts Counts { get; private set; } = null!;

    public IReadOnlyList<ShownRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public string? Previous => At > 1 ? Url.Page("Index", new { id = Id, show = Show, at = At - 1 }) : null;

    public IReadOnlyList<string> Unknown => Upload.UnknownColumns.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>States of which at least one row is.</summary>
    public IEnumerable<RowState> Shown => ByState.Select(f => f.State).Where(s => Counts.Of(s) > 0);

    public IEnumerable<(RowFilter Filter, int Count)> Filters =>
    [
        (RowFilter.All, Counts.All),
        .. ByState.Select(f => (f.Filter, f.Filter == RowFilter.Different ? Math.Max(0, Counts.ToWrite - Counts.Of(RowState.Overtaken)) : Counts.Of(f.State))).Where(f => f.Item2 > 0),
        .. new[] { (RowFilter.Warned, Counts.WithWarnings), (RowFilter.LeftOut, Counts.LeftOut) }.Where(f => f.Item2 > 0),
    ];

    public bool MayTakeBack => Upload.State is UploadState.Checked or UploadState.Closed && Counts.Of(RowState.Written) > 0;

    public int ToDo => Upload.State == UploadState.Waiting ? Upload.Rows : Upload.State == UploadState.Committing ? Counts.ToWrite + Counts.Of(RowState.Written) : Counts.Of(RowState.Written, RowState.Reversed, RowState.Kept);

    public int Done => Upload.State == UploadState.Waiting ? Upload.Rows - Counts.Of(RowState.Pending) : Upload.State == UploadState.Committing ? Counts.Of(RowState.Written) : Counts.Of(RowState.Reversed, RowState.Kept);

    public string KeptUntil => dates.Say(clock.DayOf(Upload.MadeAt.AddDays(configuration.GetValue("Uploads:KeepDays", 30))));

    /// <summary>A manager has one organisation: it need not stand in the address.</summary>
    public Guid? OrganisationInAddress => Actor.Right == Role.Registrar ? Employer.Id : null;

    public async Task OnGetAsync(CancellationToken cancel) => await Read(cancel);

    public Task<IActionResult> OnPostCommitAsync(CancellationToken cancel) => After(decisions.Commit(Actor, Id, Seen, cancel), cancel);

    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancel) => After(decisions.CheckAgain(Actor, Id, Seen, cancel), cancel);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) => After(decisions.Close(Id, Seen, cancel), cancel);

    /// <summary>Of the rows of this page, those that were ticked are taken and the others left out.</summary>
    public async Task<IActionResult> OnPostPickAsync(List<int> there, List<int> take, CancellationToken cancel)
    {
        if (Upload.State != UploadState.Checked) return await Refused(UploadProblems.NotNow, cancel);
        var left = there.Except(take).ToList();
        var rows = db.UploadRows.Where(r => r.UploadId == Id && (r.State == RowState.Different || r.State == RowState.Overtaken));
        await rows.Where(r => left.Contains(r.Row)).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeftOut, true), cancel);
        var taken = there.Intersect(take).ToList();
        await rows.Where(r => taken.Contains(r.Row)).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeftOut, false), cancel);
        return RedirectToPage("Index", null, new { id = Id, show = Show, at = At }, "rows");
    }

    private async Task<IActionResult> After(Task<Problem?> decided, CancellationToken cancel)
    {
        if (await decided is { } problem) return await Refused(problem, cancel);
        await Progress.Wait(db, Id, Patience, cancel);
        return RedirectToPage("Index", new { id = Id });
    }

    private async Task<IActionResult> Refused(Problem problem, CancellationToken cancel)
    {
        var refused = Refuse(problem);
        await Load(cancel);
        ModelState.Remove(nameof(Seen));
        await Read(cancel);
        return refused;
    }

    private async Task Read(CancellationToken cancel)
    {
        Counts = await UploadCounts.Read(db, Id, cancel);
        if (Upload.IsBusy) return;
        if (!Enum.IsDefined(Show)) Show = RowFilter.All;
        At = Math.Clamp(At, 1, 10_000);
        var rows = await list.Read(Id, Show, At, cancel);
        if (rows.Count > RowList.PageSize) Next = Url.Page("Index", new { id = Id, show = Show, at = At + 1 });
        Rows = [.. rows.Take(RowList.PageSize)];
    }
}
