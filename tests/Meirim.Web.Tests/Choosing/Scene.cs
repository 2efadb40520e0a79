using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Messages;
using Meirim.Web.Records;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Choosing;

/// <summary>An organisation with a specialist who has places, their manager, and a recipient: each in a browser of their own.</summary>
internal sealed class Scene : IDisposable
{
    public const string Service = "social-domestic";

    private static int _serial;

    private Scene(MeirimFixture app, Workplace at, Person specialist, string place, SignedInAccount recipient, SignedInAccount manager)
    {
        (App, At, Specialist, Place, Recipient, Manager) = (app, at, specialist, place, recipient, manager);
    }

    public MeirimFixture App { get; }

    public Workplace At { get; }

    public Person Specialist { get; }

    /// <summary>A place of this scene alone: its waiting list has nobody else.</summary>
    public string Place { get; }

    public SignedInAccount Recipient { get; }

    public SignedInAccount Manager { get; }

    public static async Task<Scene> Set(MeirimFixture app, int places = 1)
    {
        var place = "Сынақ ауылы " + Interlocked.Increment(ref _serial).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var at = await Workplace.Create(app, place);
        var specialist = await Another(app, at, places);
        return new Scene(app, at, specialist, place,
            await SignedInAccount.Begin(app, Role.Recipient), await SignedInAccount.Begin(app, new Grant(Role.OrganisationManager, OrganisationId: at.Id)));
    }

    public Task<Person> AnotherSpecialist(int places = 1) => Another(App, At, places);

    public static Task<Person> Another(MeirimFixture app, Workplace at, int places) => People.Create(app, p => p
        .Named("Маманов", "Марат").With(at.Post(services: [Service], settings: ["home"]), new DateOnly(2020, 1, 6)).With(new Offer(places, HomeVisits: true), new DateOnly(2024, 1, 1)));

    public Dictionary<string, string?> Answers(string ifNobody = "close", params Person[] named) => new()
    {
        ["Form.Numbers"] = string.Join(' ', (named.Length == 0 ? [Specialist] : named).Select(p => p.Number)),
        ["Form.Services"] = Service,
        ["Form.Hours"] = "6,5",
        ["Form.Region"] = "75",
        ["Form.Place"] = Place,
        ["Form.Setting"] = "home",
        ["Form.Wishes"] = "Таңертең, қазақша",
        ["Form.IfNobody"] = ifNobody,
    };

    /// <summary>The recipient asks these; the identity of the request.</summary>
    public Task<Guid> Ask(string ifNobody = "close", params Person[] named) => Ask(Recipient.Browser, ifNobody, named);

    public async Task<Guid> Ask(Browser browser, string ifNobody, params Person[] named)
    {
        var id = await Draft(browser, ifNobody, named);
        using var sent = await browser.Submit($"/en/choose/{id}/check", new Dictionary<string, string?>(), "#send");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.ToString().ShouldBe($"/en/my-requests/{id}");
        return id;
    }

    public async Task<Guid> Draft(Browser browser, string ifNobody, params Person[] named)
    {
        using var kept = await browser.Submit("/en/choose", Answers(ifNobody, named));
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(kept)).QuerySelector(".ds-error-summary")?.TextContent);
        return Guid.Parse(kept.Headers.Location!.ToString().Split('/')[3]);
    }

    public static Dictionary<string, string?> Terms => new() { [$"Hours[{Service}]"] = "4" };

    /// <summary>The manager accepts; the identity of the agreement.</summary>
    public async Task<Guid> Accept(Guid request, Browser? by = null)
    {
        using var answer = await (by ?? Manager.Browser).Submit($"/en/requests/{request}", Terms, "#accept");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[3]);
    }

    public async Task<Guid> Agreed() => await Accept(await Ask());

    public async Task Decline(Guid request, Browser? by = null)
    {
        using var answer = await (by ?? Manager.Browser).Submit($"/en/requests/{request}", new Dictionary<string, string?> { ["Reason"] = "too-far" }, "#decline");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public Task<ServiceRequest> Request(Guid id) => App.With(s => s.GetRequiredService<MeirimDb>().ServiceRequests.AsNoTracking().Include(r => r.Asked).SingleAsync(r => r.Id == id));

    public Task<ServiceAgreement> Agreement(Guid id) =>
        App.With(s => s.GetRequiredService<MeirimDb>().Agreements.AsNoTracking().Include(a => a.Services).Include(a => a.Events).AsSplitQuery().SingleAsync(a => a.Id == id));

    /// <summary>The places that the record states today.</summary>
    public Task<int?> Places(Person person) => App.With(async s =>
        FreePlaces.Of((await s.GetRequiredService<RecordStore>().Find(person.Id))!.Facts, s.GetRequiredService<CountryClock>().Today)?.Offer.Places);

    public Task<List<JournalEntry>> Journal(Guid of) => App.With(async s =>
        (await s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.Items.Contains(of.ToString())).ToListAsync()).OrderBy(e => e.At).ToList());

    public Task<List<OutboxMessage>> Told(SignedInAccount whom) => App.With(async s =>
        (await s.GetRequiredService<MeirimDb>().Messages.AsNoTracking().Where(m => m.AccountId == whom.Account.Id).ToListAsync()).OrderBy(m => m.CreatedAt).ToList());

    /// <summary>Another recipient.</summary>
    public Task<SignedInAccount> AnotherRecipient() => SignedInAccount.Begin(App, Role.Recipient);

    public Task<SignedInAccount> Own() => SignedInAccount.Begin(App, new Grant(Role.Practitioner, PersonId: Specialist.Id));

    public void Dispose()
    {
        Recipient.Dispose();
        Manager.Dispose();
    }
}
