using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.Agreement.View;

/// <summary>An agreement, its history, and what was said of the help, for those whom it concerns.</summary>
[Needs(Role.Recipient, Role.HelpDesk, Role.OrganisationManager, Role.Practitioner)]
public sealed class IndexModel(MeirimDb db, AgreementReader reader, NamedSpecialists specialists, ChoosingWords words, RoleWords roles) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ServiceAgreement Agreement { get; private set; } = null!;

    public ServiceRequest Asking { get; private set; } = null!;

    public NamedSpecialist? Specialist { get; private set; }

    public string? Organisation { get; private set; }

    public bool IsRecipient { get; private set; }

    public IReadOnlyList<GivenFeedback> Feedback { get; private set; } = [];

    public ChoosingWords Words => words;

    public RoleWords Roles => roles;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reader.Find(Id, cancel) is not var (agreement, request, actor)) return NotFound();
        (Agreement, Asking, IsRecipient) = (agreement, request, AgreementReader.IsRecipient(actor));
        Specialist = await specialists.Find(agreement.PersonId, cancel);
        Organisation = (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == agreement.OrganisationId, cancel))
            ?.Name.In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        Feedback = await db.Feedback.AsNoTracking().Where(f => f.AgreementId == Id).OrderByDescending(f => f.At).ToListAsync(cancel);
        return Page();
    }
}
