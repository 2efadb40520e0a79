using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;

namespace Meirim.Web.Tests.Workforce;

/// <summary>What every page of the employer's desk keeps to: role, own organisation, own region.</summary>
[Collection(TheApplication.Name)]
public sealed class DeskAccessTests(MeirimFixture app)
{
    public static TheoryData<string> Read => new("/staff/posts", "/staff/deadlines", "/staff/workload", "/staff/capacity");

    public static TheoryData<string> Managed => new("/staff", "/staff/people", "/staff/posts/new");

    public static TheoryData<string> All => new("/staff/posts", "/staff/deadlines", "/staff/workload", "/staff/capacity", "/staff", "/staff/people", "/staff/posts/new");

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_visitor_is_sent_to_sign_in_and_other_roles_are_refused(string page)
    {
        using var visitor = app.Visitor();
        using var sent = await visitor.Get("/kk" + page);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var others = await app.SignedInAs(Role.Practitioner, Role.Recipient, Role.HelpDesk, Role.Methodologist, Role.Administrator);
        await others.Page("/ru" + page, HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_manager_without_an_organisation_is_told_what_to_do(string page)
    {
        using var browser = await app.SignedInAs(Role.OrganisationManager);
        (await browser.Page("/ru" + page)).QuerySelector(".m-empty")!.TextContent.ShouldContain("администратора");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_manager_sees_no_other_organisation(string page)
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app);
        await scene.Manager.Browser.Page("/ru" + page);
        await scene.Manager.Browser.Page($"/ru{page}?organisation={other.At.Organisation.Identifier}", HttpStatusCode.Forbidden);
        await scene.Manager.Browser.Page($"/ru{page}?organisation=nobody", HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Read))]
    public async Task A_registrar_reads_those_of_their_region_alone(string page)
    {
        using var scene = await Tended.Create(app);
        using var elsewhere = await Tended.Create(app, "71");
        var address = $"/ru{page}?organisation={scene.At.Organisation.Identifier}";
        (await scene.Registrar.Browser.Page(address)).QuerySelector("main a[href$='/staff/posts/new']").ShouldBeNull();
        await elsewhere.Registrar.Browser.Page(address, HttpStatusCode.Forbidden);
        using var sent = await scene.Registrar.Browser.Get("/ru" + page);
        sent.Headers.Location!.ToString().ShouldBe("/ru/organisations");
    }

    [Theory]
    [MemberData(nameof(Managed))]
    public async Task A_registrar_does_not_manage(string page)
    {
        using var scene = await Tended.Create(app);
        await scene.Registrar.Browser.Page($"/ru{page}?organisation={scene.At.Organisation.Identifier}", HttpStatusCode.Forbidden);
    }
}
