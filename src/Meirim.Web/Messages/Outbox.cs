using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Messages;

/// <summary>Adds messages to what is saved next: they are written with what they tell of, or not at all.</summary>
public sealed class Outbox(MeirimDb db, ICountry country)
{
    /// <summary>To someone with an account: on their desk, and by mail.</summary>
    /// <param name="kind">The text <c>message.KIND</c>.</param>
    /// <param name="path">Where they see it, without the language, e.g. <c>/my-requests</c>.</param>
    public void Tell(Account reader, string kind, string path, DateTimeOffset at) =>
        Add(reader.Id, reader.Email, reader.Language, kind, path, at);

    /// <summary>To someone who has only an address.</summary>
    public void Tell(string email, string? language, string kind, string path, DateTimeOffset at) => Add(null, email, language, kind, path, at);

    /// <summary>To everyone who acts by this right for the organisation.</summary>
    public async Task TellManagers(Guid organisation, string kind, string path, DateTimeOffset at, CancellationToken cancel)
    {
        var managers = await db.Users.AsNoTracking()
            .Where(a => a.LockoutEnd == null && a.Roles.Any(r => r.Role == Role.OrganisationManager && r.OrganisationId == organisation)).ToListAsync(cancel);
        foreach (var manager in managers) Tell(manager, kind, path, at);
    }

    private void Add(Guid? account, string? email, string? language, string kind, string path, DateTimeOffset at) => db.Messages.Add(new OutboxMessage
    {
        Id = Guid.CreateVersion7(at),
        AccountId = account,
        Email = email,
        Language = language ?? country.Languages[0],
        Kind = kind,
        Path = path,
        CreatedAt = at,
        NextTryAt = email is null ? null : at,
    });
}
