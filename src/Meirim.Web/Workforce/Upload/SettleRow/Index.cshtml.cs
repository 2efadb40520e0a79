using Meirim.Web.Accounts;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.SettleRow;

/// <summary>One row: what it says, what is wrong with it, what it changes; and, in doubt, among whom to choose.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(MeirimDb db, UploadAccess access, UploadVault vault, RowList list, IOfferCandidates candidates, ChooseHandler handler, Headings headings) : UploadPage(access)
{
    private static readonly UploadColumn[] Names =
        [UploadColumn.Surname, UploadColumn.GivenName, UploadColumn.Patronymic, UploadColumn.OtherSurname, UploadColumn.OtherGivenName, UploadColumn.OtherPatronymic];

    private RowContent _content = null!;

    [BindProperty(SupportsGet = true, Name = "row")]
    public int Row { get; set; }

    /// <summary>A register number, "another" for none of those shown, "out" to leave the row out.</summary>
    [BindProperty]
    public string? Choice { get; set; }

    public ShownRow Shown { get; private set; } = null!;

    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public IEnumerable<(string Heading, string Cell)> Cells => _content.Cells.OrderBy(c => c.Key).Select(c => (headings.Of(c.Key), c.Value));

    public bool MayChoose => Upload.State == UploadState.Checked && Shown.Stored.State == RowState.Doubtful;

    public bool MayBeAnother => _content.Cells.ContainsKey(UploadColumn.Identifier);

    public string NamesInFile => string.Join(' ', Names.Select(n => _content.Cells.GetValueOrDefault(n)).Where(n => n is not null));

    public string PostInFile => _content.Cells.GetValueOrDefault(UploadColumn.Occupation) ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (await handler.Choose(Upload, Row, Choice, cancel) is { } problem) return Refuse(problem);
        return RedirectToPage("Index", new { id = Id, row = Row });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await db.UploadRows.AsNoTracking().SingleOrDefaultAsync(r => r.UploadId == Id && r.Row == Row, cancel) is not { Content: { } content } row) return false;
        _content = vault.Open(content);
        Shown = (await list.Show([row], cancel))[0];
        if (MayChoose) Candidates = await candidates.Of(Upload, row, cancel);
        return true;
    }
}
