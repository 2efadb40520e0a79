using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.SignIn;

/// <summary>Where people land who have signed in, by each way of signing in.</summary>
[Collection(TheApplication.Name)]
public sealed class LandingTests(MeirimFixture app)
{
    private const string Password = Infrastructure.Accounts.Password;

    public static TheoryData<Role[], string> Starts => new()
    {
        { [], "/kk/" },
        { [Role.Practitioner], "/kk/my-record" },
        { [Role.OrganisationManager], "/kk/staff" },
        { [Role.Registrar], "/kk/desk" },
        { [Role.Methodologist], "/kk/desk" },
        { [Role.Administrator], "/kk/desk" },
        { [Role.Recipient], "/kk/my-requests" },
        { [Role.HelpDesk], "/kk/help-desk" },
        { [Role.Practitioner, Role.OrganisationManager], "/kk/staff" },
        { [Role.Practitioner, Role.OrganisationManager, Role.Registrar], "/kk/desk" },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_password_leads_to_where_the_work_is(Role[] roles, string goes)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, roles.Select(r => new Grant(r)));
        using var browser = app.Visitor();
        (await WithPassword(browser, account, "/kk/sign-in")).ShouldBe(goes);
        (await browser.Page(goes)).QuerySelector($"header a[href='{goes}']").ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task So_does_a_one_time_code(Role[] roles, string goes)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, roles.Select(r => new Grant(r)));
        using var first = app.Visitor();
        await first.SignIn(account.Email!, Password);
        var (phone, _) = await Phone.SetUp(first, app.Clock);
        using var browser = app.Visitor();
        (await WithPassword(browser, account, "/kk/sign-in")).ShouldStartWith("/kk/sign-in/code");
        using var answer = await browser.Submit("/kk/sign-in/code", new Dictionary<string, string?> { ["Code"] = phone.Code(app.Clock, 1) });
        Landed(answer).ShouldBe(goes);
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task So_does_a_passkey(Role[] roles, string goes)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, roles.Select(r => new Grant(r)));
        using var key = new SoftwareKey(app.Address);
        using var first = app.Visitor();
        await first.SignIn(account.Email!, Password);
        (await MyAccount.Passkeys.IndexTests.Add(first, key, "Mine")).Dispose();
        using var browser = app.Visitor();
        browser.Http.DefaultRequestHeaders.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
        const string Form = "form[data-passkey]";
        var signed = key.Sign(await SoftwareKey.Options(browser, "/kk/sign-in", Form));
        using var answer = await browser.Submit("/kk/sign-in", new Dictionary<string, string?> { ["Credential"] = signed }, Form);
        Landed(answer).ShouldBe(goes);
    }

    [Fact]
    public async Task A_page_that_was_asked_for_wins()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        using var refused = await browser.Get("/ru/account");
        (await WithPassword(browser, account, refused.Headers.Location!.PathAndQuery)).ShouldBe("/ru/account");
    }

    [Fact]
    public async Task A_form_that_was_sent_twice_leads_to_the_same_place_both_times()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        var page = await browser.Page("/kk/sign-in?returnUrl=%2Fkk%2Faccount");
        for (int i = 0; i < 2; i++)
        {
            using var answer = await browser.Submit(page, "/kk/sign-in", new Dictionary<string, string?> { ["Email"] = account.Email, ["Password"] = Password });
            Landed(answer).ShouldBe("/kk/account");
        }
        (await app.Visitor().Submit(page, "/kk/sign-in", new Dictionary<string, string?> { ["Email"] = account.Email, ["Password"] = Password }))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a stranger's form is a stranger's form");
    }

    [Fact]
    public async Task A_code_that_was_sent_twice_leads_to_the_same_place_both_times()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.OrganisationManager]);
        using var first = app.Visitor();
        await first.SignIn(account.Email!, Password);
        var (phone, _) = await Phone.SetUp(first, app.Clock);
        using var browser = app.Visitor();
        await WithPassword(browser, account, "/ru/sign-in");
        var page = await browser.Page("/ru/sign-in/code");
        for (int i = 0; i < 2; i++)
        {
            using var answer = await browser.Submit(page, "/ru/sign-in/code", new Dictionary<string, string?> { ["Code"] = phone.Code(app.Clock, 1) });
            Landed(answer).ShouldBe("/ru/staff");
        }
    }

    [Fact]
    public async Task Whoever_signs_in_over_the_session_of_another_lands_by_their_own_rights()
    {
        var (first, second) = (await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]), await Infrastructure.Accounts.Create(app.Services, [Role.Practitioner]));
        using var browser = app.Visitor();
        (await WithPassword(browser, first, "/en/sign-in")).ShouldBe("/en/desk");
        (await WithPassword(browser, second, "/en/sign-in")).ShouldBe("/en/my-record");
    }

    private static async Task<string> WithPassword(Browser browser, Account account, string page)
    {
        using var answer = await browser.Submit(page, new Dictionary<string, string?> { ["Email"] = account.Email, ["Password"] = Password });
        return Landed(answer);
    }

    private static string Landed(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }
}
