using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.ChooseWhatIsShown;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/my-record/shown", Form = "main form";
    private static readonly DateOnly Since = new(2016, 1, 1);

    [Fact]
    public async Task What_the_person_states_stands_in_the_entry_and_the_search_at_once_and_goes_when_it_is_withdrawn()
    {
        var (person, own) = await Someone("Айтқанова");
        using var _ = own;
        using var visitor = app.Visitor();

        using (var saved = await own.Submit(Path, new Dictionary<string, string?> { ["Places"] = "3", ["WaitingDays"] = "7", ["HomeVisits"] = "true", ["ShowPlaces"] = "true", ["Phone"] = "+7 701 000 11 22", ["ShowPhone"] = "true", ["Email"] = "a@centre.example" }, Form))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var entry = (await visitor.Page($"/en/specialists/{person.Number}")).QuerySelector("main")!.TextContent;
        entry.ShouldContain("+7 701 000 11 22");
        entry.ShouldNotContain("a@centre.example");
        (await visitor.Page("/en/find?free=now&q=" + Uri.EscapeDataString("Айтқанова"))).QuerySelector(".r-free").ShouldNotBeNull();

        using (var withdrawn = await own.Submit(Path, new Dictionary<string, string?> { ["ShowPhone"] = null, ["Places"] = "0", ["WaitingDays"] = "" }, Form)) withdrawn.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await visitor.Page($"/en/specialists/{person.Number}")).QuerySelector("main")!.TextContent.ShouldNotContain("+7 701");
        (await visitor.Page("/en/find?free=now&q=" + Uri.EscapeDataString("Айтқанова"))).QuerySelector(".r-people").ShouldBeNull();
    }

    [Fact]
    public async Task Each_saving_is_one_act_and_the_same_again_on_one_day_is_none()
    {
        var (person, own) = await Someone("Бірретова");
        using var _ = own;
        var said = new Dictionary<string, string?> { ["Places"] = "2", ["Phone"] = "87010001122" };
        for (int i = 0; i < 2; i++)
            using (var saved = await own.Submit(Path, said, Form)) saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var acts = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.Where(e => e.PersonId == person.Id && e.Right == Role.Practitioner).CountAsync());
        acts.ShouldBe(1);
    }

    [Fact]
    public async Task Yesterdays_statement_ends_today_and_stays_known()
    {
        var (person, own) = await Someone("Кешегина", p => p.With(new Offer(5), Yesterday).With(new Consent("free-places"), Yesterday));
        using var _ = own;

        using (var saved = await own.Submit(Path, new Dictionary<string, string?> { ["Places"] = "1", ["ShowPlaces"] = "true" }, Form)) saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var file = (await app.With(s => s.GetRequiredService<RecordStore>().FindLast(person.Id)))!;
        var offers = file.Record.Of<Offer>().Where(o => o.Fact.SupersededAt is null).OrderBy(o => o.Fact.From).ToList();
        offers.Select(o => (o.Body.Places, o.Fact.From, o.Fact.Until)).ShouldBe([(5, Yesterday, Yesterday.AddDays(1)), (1, Yesterday.AddDays(1), null)]);
        file.Record.Of<Consent>().Count(c => c.Fact.SupersededAt is null).ShouldBe(1);
    }

    [Theory]
    [InlineData("Places", "many")]
    [InlineData("Places", "-1")]
    [InlineData("WaitingDays", "9999")]
    [InlineData("Phone", "call me")]
    [InlineData("Email", "nobody")]
    public async Task What_cannot_be_read_is_said_at_its_field_and_nothing_is_written(string field, string typed)
    {
        var (person, own) = await Someone("Қатеева");
        using var _ = own;
        var fields = new Dictionary<string, string?> { ["Places"] = "1" };
        fields[field] = typed;

        using var refused = await own.Submit(Path, fields, Form);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain($"href=\"#{field}\"");
        (await app.With(s => s.GetRequiredService<RecordStore>().FindLast(person.Id)))!.Facts.ShouldNotContain(f => f.Kind == FactKind.Offer);
    }

    [Fact]
    public async Task A_form_older_than_the_record_is_refused()
    {
        var (person, own) = await Someone("Ескіпарақова");
        using var _ = own;
        using var refused = await own.Submit(Path, new Dictionary<string, string?> { ["Places"] = "1", ["Seen"] = "0" }, Form);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(Role.Registrar)]
    [InlineData(Role.Recipient)]
    [InlineData(Role.OrganisationManager)]
    public async Task Nobody_else_states_it_for_them(Role role)
    {
        using var other = await app.SignedInAs(role == Role.OrganisationManager ? new Grant(role, OrganisationId: (await Workplace.Create(app)).Id) : new Grant(role));
        await other.Page(Path, HttpStatusCode.Forbidden);
    }

    private DateOnly Yesterday => app.Services.GetRequiredService<CountryClock>().Today.AddDays(-1);

    private async Task<(Person, Browser)> Someone(string surname, Action<People>? more = null)
    {
        var work = await Workplace.Create(app);
        var person = await People.Create(app, p =>
        {
            p.Named(surname, "Жанар").With(work.Post(), Since);
            more?.Invoke(p);
        });
        return (person, await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id)));
    }
}
