using Meirim.Web.Accounts;

namespace Meirim.Web.Workforce.Desk;

/// <summary>The front of the employer's desk: numbers that lead somewhere.</summary>
[Needs(Role.OrganisationManager)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, DeskReading reading) : DeskPage(db, signedIn)
{
    public DeskNumbers? Figures { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Employer is { } employer) Figures = await reading.Read(employer.Id, cancel);
    }
}
