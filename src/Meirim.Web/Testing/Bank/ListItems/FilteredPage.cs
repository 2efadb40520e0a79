using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Bank.ListItems;

/// <summary>A page whose address says which items are meant.</summary>
public abstract class FilteredPage : MeirimPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "area")]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ItemState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "use")]
    public ItemUse? Use { get; set; }

    [BindProperty(SupportsGet = true, Name = "missing")]
    public string? Missing { get; set; }

    /// <summary>Only those for which something waits for the reader.</summary>
    [BindProperty(SupportsGet = true, Name = "waits")]
    public bool Waits { get; set; }

    protected BankFilter Filter => new(Q, Area, Level, State, Use, Missing, Waits);

    /// <summary>The filter as it stands in an address.</summary>
    protected RouteValueDictionary Route() => new(new { q = Q, area = Area, level = Level, state = State, use = Use, missing = Missing, waits = Waits ? "true" : null });
}
