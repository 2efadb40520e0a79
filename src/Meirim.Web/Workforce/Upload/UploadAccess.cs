using Meirim.Web.Accounts;
using Meirim.Web.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>For which organisations someone may send staff: a manager for their own, a registrar for those of their region.</summary>
public sealed class UploadAccess(MeirimDb db)
{
    public static bool MayTend(Actor actor, Organisation organisation) => actor.Right switch
    {
        Role.OrganisationManager => actor.OrganisationId == organisation.Id,
        Role.Registrar => actor.Region is null || actor.Region == organisation.Region,
        _ => false,
    };

    /// <summary>The organisation, when the actor may tend it; a manager need not name theirs.</summary>
    public async Task<Organisation?> Organisation(Actor actor, Guid? id, CancellationToken cancel)
    {
        var wanted = id ?? (actor.Right == Role.OrganisationManager ? actor.OrganisationId : null);
        return wanted is { } one && await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == one, cancel) is { } found && MayTend(actor, found) ? found : null;
    }

    /// <summary>The upload with its organisation; nothing for one of others, as for one that never was.</summary>
    public async Task<(StaffUpload Upload, Organisation Employer)?> Find(Actor actor, Guid id, CancellationToken cancel) =>
        await db.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel) is { } upload && await Organisation(actor, upload.OrganisationId, cancel) is { } employer
            ? (upload, employer)
            : null;
}
