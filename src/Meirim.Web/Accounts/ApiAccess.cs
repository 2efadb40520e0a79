namespace Meirim.Web.Accounts;

/// <summary>What <see cref="NeedsAttribute"/> is for pages, for the API: <c>app.MapGet("/api/…", …).Needs(Role.Registrar)</c>.</summary>
public static class ApiAccess
{
    private static readonly object Key = new();

    /// <summary>401 for a visitor, 403 for anyone without one of the rights, both as problem details.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, params Role[] rights) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter<TBuilder>(async (context, next) =>
        {
            var signedIn = context.HttpContext.RequestServices.GetRequiredService<SignedIn>();
            if (await signedIn.Account() is null) return Results.Problem(statusCode: StatusCodes.Status401Unauthorized);
            if (await signedIn.As(rights) is not { } actor) return Results.Problem(statusCode: StatusCodes.Status403Forbidden);
            context.HttpContext.Items[Key] = actor;
            return await next(context);
        });

    /// <summary>The actor admitted to the endpoint of this request.</summary>
    public static Actor Admitted(HttpContext http) => (Actor)http.Items[Key]!;
}
