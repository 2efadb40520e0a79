using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange.Keys.List;

/// <summary>The keys of other systems.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, CountryClock clock) : MeirimPage
{
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Withdrawn { get; set; }

    public async Task OnGet() => Keys = await db.ApiKeys.AsNoTracking().OrderByDescending(k => k.Id).ToListAsync();

    public string StateOf(ApiKey key) => key.WithdrawnAt is not null ? "keys.withdrawn" : key.IsGoodOn(clock.Today) ? "keys.good" : "keys.ended";

    public string ScopesOf(ApiKey key) => string.Join(", ", key.Scopes.Split(' ').Select(s => Texts["keys.scope-" + s]));
}
