using Meirim.Web.Accounts;

namespace Meirim.Web.Ui;

/// <summary>The main navigation. A link whose page this program does not have is left out.</summary>
public sealed class Navigation(EndpointDataSource endpoints)
{
    private static readonly NavigationLink[] Links =
    [
        new("nav.find", "/find"),
        new("nav.standard", "/standard"),
        new("nav.my-record", "/my-record", Role.Practitioner),
        new("nav.my-tests", "/my-tests", Role.Practitioner),
        new("nav.staff", "/staff", Role.OrganisationManager),
        new("nav.help-desk", "/help-desk", Role.HelpDesk),
        new("nav.my-requests", "/my-requests", Role.Recipient),
        new("nav.requests", "/requests", Role.OrganisationManager, Role.Practitioner),
        new("nav.messages", "/messages", Role.OrganisationManager, Role.Practitioner, Role.HelpDesk, Role.Recipient, Role.Administrator),
        new("nav.desk", "/desk", Role.Registrar, Role.Methodologist, Role.Administrator),
        new("nav.rooms", "/rooms", Role.Proctor),
        new("nav.items", "/testing/items", Role.Author),
        new("nav.panels", "/panels", Role.Author),
        new("nav.testing", "/testing", Role.Methodologist),
        new("nav.accounts", "/accounts", Role.Administrator),
        new("nav.journal", "/journal"),
    ];

    /// <summary>Where work begins, the first that someone has: what they do for others before what is their own.</summary>
    private static readonly string[] Starts = ["/desk", "/staff", "/help-desk", "/rooms", "/testing/items", "/my-record", "/my-requests"];

    private readonly Lazy<HashSet<string>> _paths = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/'))]);

    /// <summary>True when the program has a page at this path, without language and parameters.</summary>
    public bool Has(string path) => _paths.Value.Contains(path);

    public IEnumerable<NavigationLink> For(IReadOnlyCollection<Actor> actors) =>
        Links.Where(l => Has(l.Path) && (l.Rights.Length == 0 || actors.Any(a => l.Rights.Contains(a.Right))));

    /// <summary>The path at which the work of someone with these rights begins; the home page when they have none.</summary>
    public string StartOf(IReadOnlyCollection<Actor> actors)
    {
        var own = For(actors).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        return Starts.FirstOrDefault(own.Contains) ?? "/";
    }
}
