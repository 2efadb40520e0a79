using System.Net;
using Meirim.Web.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.SignUp;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Fields(string email, string password = "a password of one's own") => new()
    {
        ["Name"] = "Әлия",
        ["Email"] = email,
        ["Password"] = password,
        ["Phone"] = "+7 701 123 45 67",
    };

    private static string Fresh() => $"{Guid.CreateVersion7():N}@meirim.example";

    [Fact]
    public async Task A_recipient_opens_an_account_confirms_it_and_lands_where_they_came_from()
    {
        var email = Fresh();
        using var browser = app.Visitor();
        using var sent = await browser.Submit("/kk/sign-up?returnUrl=%2Fkk%2Fchoose", Fields(email));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page(sent.Headers.Location!.ToString())).QuerySelector(".ds-alert")!.TextContent.ShouldContain("Хат жіберілді");
        using var early = await browser.Submit("/kk/sign-in", new Dictionary<string, string?> { ["Email"] = email, ["Password"] = "a password of one's own" });
        early.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the e-mail is not confirmed yet");

        var (account, letters) = await Of(email);
        account!.Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Recipient);
        (account.DisplayName, account.PhoneNumber, account.Language, account.EmailConfirmed).ShouldBe(("Әлия", "+7 701 123 45 67", "kk", false));
        var letter = letters.ShouldHaveSingleItem();
        using var confirmed = await browser.Submit("/kk" + letter.Path, new Dictionary<string, string?> { ["Password"] = "a password of one's own" });
        confirmed.Headers.Location!.ToString().ShouldBe("/kk/choose");
        await browser.Page("/kk/choose");
        (await Journaled.Of(app, account.Id)).Select(e => e.Kind).ShouldBe([ActKind.AccountCreated, ActKind.RoleGranted, ActKind.EmailConfirmed], ignoreOrder: true);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whose_email_is_known()
    {
        var known = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        var pages = new List<string>();
        foreach (var email in new[] { known.Email!, Fresh() })
        {
            using var sent = await browser.Submit("/ru/sign-up", Fields(email));
            sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            pages.Add((await browser.Page(sent.Headers.Location!.ToString())).QuerySelector("main")!.TextContent);
        }
        pages[0].ShouldBe(pages[1]);
        var (account, letters) = await Of(known.Email!);
        letters.ShouldHaveSingleItem().Kind.ShouldBe("sign-up-known");
        account!.Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Registrar);
        using var own = app.Visitor();
        await own.SignIn(known.Email!, Infrastructure.Accounts.Password);
        using var again = await browser.Submit("/ru/sign-up", Fields(known.Email!));
        (await Of(known.Email!)).Letters.Count.ShouldBe(1, "not one letter for each try");
    }

    [Fact]
    public async Task Ten_forms_at_once_make_one_account()
    {
        var email = Fresh();
        using var browser = app.Visitor();
        var page = await browser.Page("/en/sign-up");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.Submit(page, "/en/sign-up", Fields(email))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        (await Of(email)).Account.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Name", "", "Name")]
    [InlineData("Email", "", "Email")]
    [InlineData("Email", "nobody", "Email")]
    [InlineData("Password", "short", "Password")]
    [InlineData("Password", "aaaaaaaaaaaaaaa", "Password")]
    [InlineData("Phone", "call me", "Phone")]
    public async Task Each_field_says_what_is_wrong(string field, string value, string at)
    {
        using var browser = app.Visitor();
        var fields = Fields(Fresh());
        fields[field] = value;
        using var refused = await browser.Submit("/en/sign-up", fields);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Browser.Read(refused);
        page.QuerySelector($"#{at}-error").ShouldNotBeNull();
        page.QuerySelector("[name=Password]")!.GetAttribute("value").ShouldBeNull();
    }

    [Fact]
    public void Sending_is_limited() => typeof(Web.Accounts.SignUp.IndexModel).GetCustomAttributes(typeof(Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute), false).ShouldHaveSingleItem();

    private Task<(Account? Account, List<OutboxMessage> Letters)> Of(string email) => app.With(async s =>
    {
        var db = s.GetRequiredService<MeirimDb>();
        return (await db.Users.AsNoTracking().Include(a => a.Roles).SingleOrDefaultAsync(a => a.Email == email), await db.Messages.AsNoTracking().Where(m => m.Email == email).ToListAsync());
    });
}
