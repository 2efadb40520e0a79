using Meirim.Web.Messages;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing;

/// <summary>Tells those whom a request concerns that something waits for them, in the transaction in which it happened.</summary>
public sealed class ChoosingNews(MeirimDb db, Outbox outbox)
{
    public async Task ToRecipient(ServiceRequest request, string kind, string path, DateTimeOffset at, CancellationToken cancel)
    {
        if (await Account(request.RecipientId ?? request.HelpDeskId, cancel) is { } account) outbox.Tell(account, kind, path, at);
        // who has no account cannot open the page: the help desk reads it to them
        if (request is { RecipientId: null, Email: { } email }) outbox.Tell(email, request.Language, "choosing-by-help-desk", "/", at);
    }

    public async Task ToSpecialist(Guid personId, Guid? organisationId, string kind, string path, DateTimeOffset at, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == personId, cancel) is { IsLocked: false } own) outbox.Tell(own, kind, path, at);
        if (organisationId is { } organisation) await outbox.TellManagers(organisation, kind, path, at, cancel);
    }

    private async Task<Accounts.Account?> Account(Guid? id, CancellationToken cancel) =>
        id is null ? null : await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
}
