using Meirim.Web.Accounts;

namespace Meirim.Web.Choosing;

/// <summary>
/// Who may see a request or an agreement, and by which right they act then: who made it, the help desk, the one who is asked
/// and the managers of their organisation. For everyone else it does not exist.
/// </summary>
public sealed class ChoosingAccess(SignedIn signedIn)
{
    /// <summary>The recipient whose it is, or the help desk; a draft is its writer's alone.</summary>
    public async ValueTask<Actor?> AsRecipient(ServiceRequest request)
    {
        var actors = await signedIn.Actors();
        return actors.FirstOrDefault(a => a.Right == Role.Recipient && a.AccountId == request.RecipientId)
            ?? actors.FirstOrDefault(a => a.Right == Role.HelpDesk && (request.State != RequestState.Draft || a.AccountId == request.HelpDeskId));
    }

    /// <summary>The specialist, or a manager of the organisation.</summary>
    public async ValueTask<Actor?> AsSpecialist(Guid personId, Guid? organisationId) =>
        (await signedIn.Actors()).FirstOrDefault(a => a.Right == Role.OrganisationManager && a.OrganisationId is { } at && at == organisationId
            || a.Right == Role.Practitioner && a.PersonId == personId);

    /// <summary>The one who has the request before them.</summary>
    public async ValueTask<Actor?> AsAsked(ServiceRequest request) =>
        request.Current is { } asked ? await AsSpecialist(asked.PersonId, asked.OrganisationId) : null;

    public async ValueTask<Actor?> AsParty(ServiceAgreement agreement, ServiceRequest request) =>
        await AsRecipient(request) ?? await AsSpecialist(agreement.PersonId, agreement.OrganisationId);
}
