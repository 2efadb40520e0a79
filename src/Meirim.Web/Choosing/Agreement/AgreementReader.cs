using Meirim.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.Agreement;

/// <summary>Finds an agreement with its request, for those whom it concerns.</summary>
public sealed class AgreementReader(MeirimDb db, ChoosingAccess access)
{
    public async Task<(ServiceAgreement Agreement, ServiceRequest Request, Actor Actor)?> Find(Guid id, CancellationToken cancel)
    {
        if (await db.Agreements.Include(a => a.Services).Include(a => a.Events).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } agreement) return null;
        var request = await db.ServiceRequests.Include(r => r.Asked).SingleAsync(r => r.Id == agreement.RequestId, cancel);
        return await access.AsParty(agreement, request) is { } actor ? (agreement, request, actor) : null;
    }

    /// <summary>True for the one who receives the services, and the help desk for them.</summary>
    public static bool IsRecipient(Actor actor) => actor.Right is Role.Recipient or Role.HelpDesk;
}
