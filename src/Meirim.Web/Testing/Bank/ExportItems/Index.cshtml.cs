using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank.ListItems;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Bank.ExportItems;

/// <summary>The items that the address asks for as a package with their keys, for a reason that is kept.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(BankSearch search, ExportHandler handler, CountryClock clock) : FilteredPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Count = (await search.Find(Filter, Actor, cancel)).Count;
        return Count == 0 ? Refuse(BankProblems.NothingToExport) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await handler.Take(Actor, Filter, Reason, cancel)).Succeeded(out var package, out var problem))
        {
            Count = (await search.Find(Filter, Actor, cancel)).Count;
            return Refuse(problem);
        }
        // keys are kept by nobody on the way
        Response.Headers.CacheControl = "private, no-store";
        return File(package, "application/zip", FormattableString.Invariant($"items-{clock.Today:yyyy-MM-dd}.zip"));
    }
}
