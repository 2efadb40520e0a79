using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Find a specialist: one search, wholly in the address.</summary>
[OpenToAll]
public sealed class IndexModel : SearchPage
{
    // what helps most to choose comes first
    private static readonly string[] FacetOrder =
        ["service", "setting", "language", "free", "waiting", "home", "region", "place", "organisation", "access", "occupation", "category", "level"];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Ask(cancel) is { } refusal) return refusal;
        return Answer is { Number: { } number, Total: 1 } ? LocalRedirect($"~/specialists/{number}") : Page();
    }

    public static int PlaceOf(string facet) => Array.IndexOf(FacetOrder, facet);
}
