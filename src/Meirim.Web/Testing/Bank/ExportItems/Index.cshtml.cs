using Meirim.Qti;
using Meirim.Qti.Packages;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank.ListItems;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Bank.ExportItems;

/// <summary>The items that the address asks for as one QTI 3.0 package, with their keys.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(BankSearch search, CountryClock clock) : FilteredPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var items = await search.Find(Filter, cancel);
        if (items.Count == 0) return Refuse(BankProblems.NothingToExport);
        var content = await search.Read(items, cancel);
        var whole = items.Select(i => i.Whole(content[i.Id])).ToList();
        // a package that could not be read back is none: beside the items stands the manifest
        if (whole.Sum(i => i.Languages.Count()) >= QtiLimits.Entries) return Refuse(BankProblems.TooManyToExport.With(QtiLimits.Entries - 1));
        // keys are kept by nobody on the way
        Response.Headers.CacheControl = "private, no-store";
        return File(PackageWriter.Write(whole, new Dictionary<string, byte[]>()), "application/zip", FormattableString.Invariant($"items-{clock.Today:yyyy-MM-dd}.zip"));
    }
}
