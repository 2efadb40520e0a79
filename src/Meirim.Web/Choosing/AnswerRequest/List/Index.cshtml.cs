using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.AnswerRequest.List;

/// <summary>What is asked of one's organisation or of oneself, the nearest deadline first; and the agreements that stand.</summary>
[Needs(Role.OrganisationManager, Role.Practitioner)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, NamedSpecialists specialists, ChoosingWords words) : MeirimPage
{
    private const int Most = 200;

    public IReadOnlyList<(ServiceRequest Request, AskedSpecialist Asked)> Open { get; private set; } = [];

    public IReadOnlyList<(ServiceAgreement Agreement, ServiceRequest Request)> Agreements { get; private set; } = [];

    public IReadOnlyDictionary<Guid, NamedSpecialist> People { get; private set; } = new Dictionary<Guid, NamedSpecialist>();

    public ChoosingWords Words => words;

    public string NameOf(Guid person) => People.TryGetValue(person, out var one) ? one.Name : Texts["request.no-name"];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actors = await signedIn.Actors();
        var organisations = actors.Where(a => a.Right == Role.OrganisationManager).Select(a => a.OrganisationId).OfType<Guid>().Cast<Guid?>().ToList();
        var own = actors.Where(a => a.Right == Role.Practitioner).Select(a => a.PersonId).FirstOrDefault();
        var asked = await db.AskedSpecialists.AsNoTracking()
            .Where(a => a.State == AskedState.Asked && (organisations.Contains(a.OrganisationId) || a.PersonId == own))
            .OrderBy(a => a.AnswerBy).Take(Most).ToListAsync(cancel);
        var agreements = await db.Agreements.AsNoTracking()
            .Where(a => a.State != AgreementState.Ended && (organisations.Contains(a.OrganisationId) || a.PersonId == own))
            .OrderBy(a => a.From).ThenBy(a => a.Id).Take(Most).ToListAsync(cancel);
        var ids = asked.Select(a => a.RequestId).Concat(agreements.Select(a => a.RequestId)).ToList();
        var requests = await db.ServiceRequests.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        Open = asked.ConvertAll(a => (requests[a.RequestId], a));
        Agreements = agreements.ConvertAll(a => (a, requests[a.RequestId]));
        People = (await specialists.Find([.. asked.Select(a => a.PersonId).Concat(agreements.Select(a => a.PersonId)).Distinct()], cancel)).ToDictionary(p => p.PersonId);
    }
}
