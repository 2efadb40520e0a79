using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Meirim.Web.Accounts;

/// <summary>Who sends this request, and the rights they hold now: read from the database each time, so that a withdrawn right is gone at once.</summary>
public sealed class SignedIn(IHttpContextAccessor http, MeirimDb db, IOptions<IdentityOptions> identity)
{
    private IReadOnlyList<Actor>? _actors;
    private Account? _account;

    public async ValueTask<Account?> Account()
    {
        await Actors();
        return _account;
    }

    /// <summary>One actor for each right of the account; none for a visitor.</summary>
    public async ValueTask<IReadOnlyList<Actor>> Actors()
    {
        if (_actors is not null) return _actors;
        if (!Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return _actors = [];
        var found = await db.Users.AsNoTracking().Include(a => a.Roles).SingleOrDefaultAsync(a => a.Id == id);
        // a locked account and an ended session are visitors at once, not only when the cookie is next looked at
        _account = found is { IsLocked: false } && found.SecurityStamp == http.HttpContext!.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ? found : null;
        return _actors = _account is null
            ? []
            : [.. _account.Roles.Select(r => new Actor(id, _account.DisplayName, r.Role, r.Region, r.OrganisationId, _account.PersonId))];
    }

    private Actor? Holder() => _account is null ? null : new Actor(_account.Id, _account.DisplayName, Role.AccountHolder, PersonId: _account.PersonId);

    /// <summary>The account acting by the first of these rights that it holds; null when it holds none.</summary>
    public async ValueTask<Actor?> As(params IReadOnlyCollection<Role> rights)
    {
        var actors = await Actors();
        return rights.Select(r => r == Role.AccountHolder ? Holder() : actors.FirstOrDefault(a => a.Right == r)).FirstOrDefault(a => a is not null);
    }
}
