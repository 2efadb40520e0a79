using Meirim.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations;

/// <summary>Which organisation an address means, and whose right reaches it.</summary>
public static class OrganisationReach
{
    /// <summary>The organisation of this number (BIN, registration number) or identity; null when there is none.</summary>
    public static Task<Organisation?> Find(MeirimDb db, string number, CancellationToken cancel) => Guid.TryParse(number, out var id)
        ? db.Organisations.SingleOrDefaultAsync(o => o.Id == id || o.Identifier == number, cancel)
        : db.Organisations.SingleOrDefaultAsync(o => o.Identifier == number, cancel);

    /// <summary>A manager reaches their own organisation, a registrar those of their region.</summary>
    public static bool Covers(Actor actor, Organisation organisation) => actor.Right switch
    {
        Role.OrganisationManager => actor.OrganisationId == organisation.Id,
        Role.Registrar => actor.Region is null || actor.Region == organisation.Region,
        _ => false,
    };
}
