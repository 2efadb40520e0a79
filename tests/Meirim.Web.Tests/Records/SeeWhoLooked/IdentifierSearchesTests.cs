using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.SeeWhoLooked;

[Collection(TheApplication.Name)]
public sealed class IdentifierSearchesTests(MeirimFixture app)
{
    [Fact]
    public async Task A_search_by_identifier_is_noted_for_the_person_even_when_they_may_not_be_opened()
    {
        var at = await Workplace.Create(app, region: "75");
        var person = await People.Create(app, p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "10"));

        using var answer = await registrar.Submit("/en/records", new Dictionary<string, string?> { ["Sought"] = await IdentifierOf(person) });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Kinds(person.Id)).ShouldBe([RecordViewKind.ByIdentifier]);
    }

    [Fact]
    public async Task A_search_for_nobody_is_noted_too()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var registrar = app.Visitor();
        await registrar.SignIn(account.Email!, Infrastructure.Accounts.Password);

        using var answer = await registrar.Submit("/en/records", new Dictionary<string, string?> { ["Sought"] = People.Identifier(app.Services).Value });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var row = (await app.With(s => s.GetRequiredService<MeirimDb>().RecordViews.AsNoTracking().Where(v => v.AccountId == account.Id).ToListAsync())).ShouldHaveSingleItem();
        (row.PersonId, row.Kind).ShouldBe((null, RecordViewKind.ByIdentifier));
    }

    [Fact]
    public async Task After_too_many_in_an_hour_the_next_is_refused_and_the_number_still_finds()
    {
        var person = await People.Create(app);
        var (registrar, account) = await WithSearches(60);
        using var _ = registrar;

        using var answer = await registrar.Submit("/ru/records", new Dictionary<string, string?> { ["Sought"] = await IdentifierOf(person) });
        using var byNumber = await registrar.Submit("/ru/records", new Dictionary<string, string?> { ["Sought"] = person.Number });

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Browser.Read(answer)).Body!.TextContent.ShouldContain("Слишком много поисков");
        (await Kinds(person.Id)).ShouldBeEmpty();
        byNumber.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_next_hour_counts_anew()
    {
        var person = await People.Create(app);
        var (registrar, account) = await WithSearches(60, ended: true);
        using var _ = registrar;

        using var answer = await registrar.Submit("/ru/records", new Dictionary<string, string?> { ["Sought"] = await IdentifierOf(person) });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.With(s => s.GetRequiredService<MeirimDb>().IdentifierSearchCounts.AsNoTracking().SingleAsync(c => c.AccountId == account))).Searches.ShouldBe(1);
    }

    [Fact]
    public async Task Of_ten_at_once_with_one_left_exactly_one_is_let_through()
    {
        var person = await People.Create(app);
        var identifier = await IdentifierOf(person);
        var (registrar, _) = await WithSearches(59);
        using var __ = registrar;
        var page = await registrar.Page("/en/records");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => registrar.Submit(page, "/en/records", new Dictionary<string, string?> { ["Sought"] = identifier })));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(9);
        foreach (var answer in answers) answer.Dispose();
    }

    private async Task<(Browser Registrar, Guid Account)> WithSearches(int searches, bool ended = false)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        await app.With(s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            var now = s.GetRequiredService<TimeProvider>().GetUtcNow();
            db.IdentifierSearchCounts.Add(new IdentifierSearchCount { AccountId = account.Id, Searches = searches, Until = now.AddMinutes(ended ? -1 : 30) });
            return db.SaveChangesAsync();
        });
        var registrar = app.Visitor();
        await registrar.SignIn(account.Email!, Infrastructure.Accounts.Password);
        return (registrar, account.Id);
    }

    private Task<string> IdentifierOf(Person person) => app.With(s => Task.FromResult(s.GetRequiredService<IdentifierVault>().Decrypt(person.IdentifierCipher!)));

    private Task<List<RecordViewKind>> Kinds(Guid person) =>
        app.With(s => s.GetRequiredService<MeirimDb>().RecordViews.AsNoTracking().Where(v => v.PersonId == person).Select(v => v.Kind).ToListAsync());
}
