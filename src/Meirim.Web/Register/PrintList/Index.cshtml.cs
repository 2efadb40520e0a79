using Meirim.Web.Accounts;
using Meirim.Web.Register.FindSpecialist;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.PrintList;

/// <summary>What a search finds as a list for paper: to take along, to give to someone who has no telephone of that kind.</summary>
[OpenToAll]
public sealed class IndexModel : SearchPage
{
    /// <summary>Some eight sheets: a longer list helps nobody to choose.</summary>
    public const int Most = 100;

    /// <summary>Where the list comes from, and where it can be had anew.</summary>
    public string Source => $"{Request.Scheme}://{Request.Host}{Address(Question)}";

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Ask(cancel, Most) ?? Page();
}
