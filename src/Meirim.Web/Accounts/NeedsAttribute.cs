using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Meirim.Web.Accounts;

/// <summary>
/// The rights by which a page may be used; one of them is enough. Checked before the page runs: a visitor is sent to sign
/// in, anyone else without the right gets 403. A page without this attribute is <see cref="OpenToAllAttribute"/>, and a
/// test holds every page to one of the two.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(params Role[] rights) : Attribute, IAsyncAuthorizationFilter
{
    private static readonly object Key = new();

    public IReadOnlyList<Role> Rights { get; } = rights;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var signedIn = context.HttpContext.RequestServices.GetRequiredService<SignedIn>();
        if ((await signedIn.Actors()).Count == 0 && await signedIn.Account() is null) context.Result = new ChallengeResult();
        else if (await signedIn.As(Rights) is { } actor) context.HttpContext.Items[Key] = actor;
        else context.Result = new ForbidResult();
    }

    /// <summary>The actor admitted to the page of this request.</summary>
    public static Actor Admitted(HttpContext http) => (Actor)http.Items[Key]!;
}
