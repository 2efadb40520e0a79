using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.Manage.Create;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/accounts/new";

    private static Dictionary<string, string?> Fields(string name, string email, string role = "Registrar", string region = "", string organisation = "", string person = "") => new()
    {
        ["Name"] = name,
        ["Email"] = email,
        ["Role"] = role,
        ["Region"] = region,
        ["Organisation"] = organisation,
        ["Person"] = person,
    };

    private static string NewEmail() => $"{Guid.CreateVersion7():N}@meirim.example";

    private Task<Account> Find(string email) => app.With(s => s.GetRequiredService<MeirimDb>().Users.AsNoTracking().Include(a => a.Roles).SingleAsync(a => a.Email == email));

    [Theory]
    [InlineData("", "a@b.example", "Registrar", "", "", "", "#Name")]
    [InlineData("Somebody", "", "Registrar", "", "", "", "#Email")]
    [InlineData("Somebody", "no address", "Registrar", "", "", "", "#Email")]
    [InlineData("Somebody", "a@b.example", "", "", "", "", "#Role")]
    [InlineData("Somebody", "a@b.example", "System", "", "", "", "#Role")]
    [InlineData("Somebody", "a@b.example", "AccountHolder", "", "", "", "#Role")]
    [InlineData("Somebody", "a@b.example", "Registrar", "99", "", "", "#Region")]
    [InlineData("Somebody", "a@b.example", "OrganisationManager", "", "", "", "#Organisation")]
    [InlineData("Somebody", "a@b.example", "OrganisationManager", "", "123456789012", "", "#Organisation")]
    [InlineData("Somebody", "a@b.example", "Practitioner", "", "", "KZ-9999999-9", "#Person")]
    public async Task What_is_not_right_is_said_at_its_field(string name, string email, string role, string region, string organisation, string person, string field)
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var answer = await administrator.Browser.Submit(Path, Fields(name, email, role, region, organisation, person));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(field)!.GetAttribute("aria-invalid").ShouldBe("true");
        (await app.With(s => s.GetRequiredService<MeirimDb>().Users.CountAsync(a => a.Email == "a@b.example"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_account_gets_its_right_and_a_link_by_which_its_owner_sets_a_password_once()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var email = NewEmail();
        using var answer = await administrator.Browser.Submit(Path, Fields("  Айгүл Сейтқызы ", email, "Registrar", "71"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = new Uri((await Browser.Read(answer)).QuerySelector("main input[readonly]")!.GetAttribute("value")!).PathAndQuery;
        link.ShouldStartWith("/en/set-password/");

        var account = await Find(email);
        account.DisplayName.ShouldBe("Айгүл Сейтқызы");
        account.Roles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Role.ShouldBe(Role.Registrar), r => r.Region.ShouldBe("71"));
        var journal = await Journaled.Of(app, account.Id);
        journal[0].ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.AccountCreated), e => e.ActorId.ShouldBe(administrator.Account.Id), e => e.Right.ShouldBe(Role.Administrator));
        (await Journaled.Of(app, account.Roles[0].Id)).ShouldHaveSingleItem().Kind.ShouldBe(ActKind.RoleGranted);

        using var owner = app.Visitor();
        using var set = await owner.Submit(link, new Dictionary<string, string?> { ["NewPassword"] = "words of my own choice" });
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await owner.SignIn(email, "words of my own choice");
        await owner.Page("/en/account");
        using var again = await owner.Get(link);
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_manager_reaches_an_organisation_and_a_practitioner_a_person()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var organisation = (await Workplace.Create(app)).Organisation;
        var person = await People.Create(app);
        var (manager, practitioner) = (NewEmail(), NewEmail());
        using var first = await administrator.Browser.Submit(Path, Fields("Manager", manager, "OrganisationManager", "71", organisation.Identifier));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Find(manager)).Roles.Single().ShouldSatisfyAllConditions(r => r.OrganisationId.ShouldBe(organisation.Id), r => r.Region.ShouldBeNull("a region is a registrar's"));
        using var second = await administrator.Browser.Submit(Path, Fields("Practitioner", practitioner, "Practitioner", person: person.Number.ToLowerInvariant()));
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Find(practitioner)).PersonId.ShouldBe(person.Id);

        using var third = await administrator.Browser.Submit(Path, Fields("Another", NewEmail(), "Practitioner", person: person.Number));
        third.StatusCode.ShouldBe(HttpStatusCode.Conflict, "a person has one account");
    }

    [Fact]
    public async Task A_name_that_no_page_could_show_is_refused()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var answer = await administrator.Browser.Submit(Path, Fields(new string('Ә', 151), NewEmail()));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector("#Name-error")!.TextContent.ShouldContain("150");
    }

    [Fact]
    public async Task Of_six_accounts_for_one_person_at_the_same_moment_one_is_made_and_the_others_hear_why()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var person = await People.Create(app);
        var page = await administrator.Browser.Page(Path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => administrator.Browser.Submit(page, Path, Fields("Somebody", NewEmail(), "Practitioner", person: person.Number))));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var answer in answers.Where(a => a.StatusCode != HttpStatusCode.OK))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await Browser.Read(answer)).QuerySelector("#Person-error").ShouldNotBeNull();
        }
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task Of_two_who_make_one_account_at_the_same_moment_one_does()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var page = await administrator.Browser.Page(Path);
        var email = NewEmail();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => administrator.Browser.Submit(page, Path, Fields("Somebody", email))));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
        foreach (var answer in answers) answer.Dispose();
        var account = await Find(email);
        (await Journaled.Of(app, account.Id)).Count(e => e.Kind == ActKind.AccountCreated).ShouldBe(1);
    }
}
