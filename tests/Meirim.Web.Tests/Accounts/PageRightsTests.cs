using System.Net;
using System.Text.RegularExpressions;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts;

/// <summary>Who may open which page, as agreed: every other right is refused at every page, and a visitor is asked to sign in.</summary>
[Collection(TheApplication.Name)]
public sealed partial class PageRightsTests(MeirimFixture app)
{
    private const string Agreed = """
        AccountHolder:
            /account /account/codes /account/codes/remove /account/end-sessions /account/passkeys /account/passkeys/{id} /account/password
            /account/recovery-codes /messages
        Administrator:
            /accounts /accounts/new /accounts/{id:guid} /accounts/{id:guid}/grant /accounts/{id:guid}/withdraw/{role:guid} /accounts/{id:guid}/{what:regex(^(lock|unlock|password|second-step)$)} /desk/erase /exchange/keys
            /exchange/keys/new /exchange/keys/{id:guid}/withdraw /exchange/webhooks /exchange/webhooks/keys /exchange/webhooks/new /exchange/webhooks/{id:guid}
            /exchange/webhooks/{id:guid}/withdraw
        Recipient, HelpDesk, OrganisationManager, Practitioner:
            /agreements/{id:guid} /agreements/{id:guid}/{step}
        Recipient, HelpDesk:
            /agreements/{id:guid}/change-specialist /agreements/{id:guid}/feedback /choose/{id:guid?} /choose/{id:guid}/check /my-requests/{id:guid}
        Registrar, Methodologist, Administrator:
            /desk
        Registrar:
            /desk/corrections /desk/corrections/{id:guid} /desk/corrections/{id:guid}/evidence/{hash:length(64)} /desk/duplicates
            /desk/duplicates/{one}/{other} /organisations/new /records /records/new /records/{number} /records/{number}/evidence/{hash:length(64)}
            /records/{number}/facts/new/{kind?} /records/{number}/facts/{fact:guid}/evidence /records/{number}/facts/{fact:guid}/supersede
            /records/{number}/hide /records/{number}/merged/{merged}/undo /records/{number}/names/new
        HelpDesk:
            /help-desk
        Practitioner:
            /my-record /my-record/corrections /my-record/corrections/new /my-record/evidence/{hash} /my-record/next /my-record/shown /my-record/views
            /my-record/what-if /my-tests /my-tests/proposals /my-tests/{id:guid} /my-tests/{id:guid}/about-me /my-tests/{id:guid}/appeal/{question:int}
            /my-tests/{id:guid}/profile /my-tests/{id:guid}/profile/{pack} /my-wellbeing /my-wellbeing/take /my-wellbeing/{id:guid} /sit/{id:guid}
        Recipient:
            /my-requests
        OrganisationManager, Registrar:
            /organisations/{number}/change /organisations/{number}/licences/new /organisations/{number}/licences/{id:guid} /staff/capacity /staff/deadlines
            /staff/posts /staff/upload /staff/upload/template/{form} /staff/upload/{id:guid} /staff/upload/{id:guid}/absent
            /staff/upload/{id:guid}/messages/{form} /staff/upload/{id:guid}/rows/{row:int} /staff/upload/{id:guid}/take-back /staff/workload
        OrganisationManager, Practitioner:
            /requests /requests/{id:guid} /waiting-list
        Proctor, Methodologist:
            /rooms /rooms/{id:guid} /rooms/{id:guid}/protocol
        OrganisationManager:
            /staff /staff/capacity/{number} /staff/people /staff/people/{number}/correct /staff/posts/new /staff/posts/{id:guid} /staff/workload/{occupation}
        Methodologist:
            /standard/import /standard/import/{id:guid} /testing /testing/appeals /testing/appeals/{round}/{item} /testing/items/export /testing/items/import
            /testing/items/import/{hash} /testing/items/{code}/health /testing/new /testing/proposals /testing/proposals/answer /testing/proposals/{id:guid}
            /testing/rounds/{code} /testing/rounds/{code}/items /testing/rounds/{code}/keys /testing/rounds/{code}/keys/new
            /testing/rounds/{code}/keys/{id:guid} /testing/rounds/{code}/mark /testing/rounds/{code}/panels/new
            /testing/rounds/{code}/panels/{id:guid} /testing/rounds/{code}/integrity /testing/rounds/{code}/integrity/{id:guid}
            /testing/rounds/{code}/wellbeing /testing/rounds/{code}/results.{format:regex(^(csv|zip)$)}
        Methodologist, Author:
            /panels /panels/{id:guid} /testing/items /testing/items/new /testing/items/{code} /testing/items/{code}/edit
        """;

    /// <summary>Address of a page, with the rights of which one opens it.</summary>
    private static readonly IReadOnlyDictionary<string, HashSet<Role>> Pages = Groups().Matches(Agreed)
        .SelectMany(group => Words(group.Groups["pages"].Value).Select(page => (page, rights: Words(group.Groups["rights"].Value.Replace(',', ' ')).Select(Enum.Parse<Role>).ToHashSet())))
        .ToDictionary(x => x.page, x => x.rights);

    public static TheoryData<Role> Granted => [.. Enum.GetValues<Role>().Where(r => r is not Role.System and not Role.AccountHolder)];

    [Theory]
    [MemberData(nameof(Granted))]
    public async Task Another_right_is_refused(Role role)
    {
        using var browser = await app.SignedInAs(role);
        foreach (var (page, rights) in Pages.Where(p => !p.Value.Contains(Role.AccountHolder)))
        {
            using var answer = await browser.Get("/ru" + Sample(page));
            if (rights.Contains(role)) answer.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, page);
            else answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var visitor = app.Visitor();
        foreach (var page in Pages.Keys)
        {
            using var answer = await visitor.Get("/ru" + Sample(page));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
            answer.Headers.Location!.ToString().ShouldContain("/sign-in", Case.Sensitive, page);
        }
    }

    [Fact]
    public async Task Every_page_that_is_not_open_to_all_stands_in_the_agreement()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var closed = new HashSet<string>();
        foreach (var page in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (page.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor && !(await loader.LoadAsync(descriptor, page.Metadata)).HandlerTypeInfo.IsDefined(typeof(OpenToAllAttribute), inherit: true))
                closed.Add("/" + page.RoutePattern.RawText!.TrimStart('/'));
        closed.Except(Pages.Keys).ShouldBeEmpty("who may open them is not agreed");
        Pages.Keys.Except(closed).ShouldBeEmpty("no such pages");
    }

    private static string Sample(string page) => Parameter().Replace(page, p => p.Groups["kind"].Value switch
    {
        "guid" => Guid.Empty.ToString("D"),
        "int" => "1",
        "length" => new string('0', 64),
        "regex" => p.Groups["first"].Value,
        _ => "none",
    });

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\s*(?<rights>\w+(, \w+)*):\r?\n(?<pages>(\s*/.*\r?\n?)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\{\w+\??(:(?<kind>\w+)(\(\^\((?<first>[\w-]+))?[^}]*)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
