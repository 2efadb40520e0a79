using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Organisations;

/// <summary>An organisation with its manager, and the registrar of its region: each in a browser of their own.</summary>
internal sealed class Tended : IDisposable
{
    private Tended(MeirimFixture app, Workplace at, SignedInAccount manager, SignedInAccount registrar) => (App, At, Manager, Registrar) = (app, at, manager, registrar);

    public MeirimFixture App { get; }

    public Workplace At { get; }

    public SignedInAccount Manager { get; }

    public SignedInAccount Registrar { get; }

    public string Address => "/ru/organisations/" + At.Organisation.Identifier;

    public static async Task<Tended> Create(MeirimFixture app, string region = "75")
    {
        var at = await Workplace.Create(app, "Алматы", region);
        return new Tended(app, at, await SignedInAccount.Begin(app, new Grant(Role.OrganisationManager, OrganisationId: at.Id)), await SignedInAccount.Begin(app, new Grant(Role.Registrar, Region: region)));
    }

    public Task<Person> Worker(string surname = "Маманов", Offer? offer = null) => People.Create(App, p =>
    {
        p.Named(surname, "Марат").With(At.Post(services: ["social-domestic"], settings: ["home"]), new DateOnly(2020, 1, 6));
        if (offer is not null) p.With(offer, new DateOnly(2024, 1, 1));
    });

    public Task<Organisation> Now() => App.With(s => s.GetRequiredService<MeirimDb>().Organisations.AsNoTracking().SingleAsync(o => o.Id == At.Id));

    public Task<List<Licence>> Licences() => App.With(s => s.GetRequiredService<MeirimDb>().Licences.AsNoTracking().Where(l => l.OrganisationId == At.Id).ToListAsync());

    public Task<List<JournalEntry>> Journal(Guid of) => App.With(async s =>
        (await s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.Items.Contains(of.ToString())).ToListAsync()).OrderBy(e => e.At).ToList());

    public static Dictionary<string, string?> LicenceFields(string number = "АБ-77", string? lastDay = "2030-12-31") => new()
    {
        ["Form.Number"] = number,
        ["Form.Issued"] = "2025-01-15",
        ["Form.LastDay"] = lastDay,
        ["Form.Issuer"] = "Испытательный орган",
        ["Form.Services"] = "social-domestic",
    };

    /// <summary>The manager states a licence; its identity.</summary>
    public async Task<Guid> Stated(string number = "АБ-77", string? lastDay = "2030-12-31")
    {
        using var answer = await Manager.Browser.Submit(Address + "/licences/new", LicenceFields(number, lastDay));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent);
        return (await Licences()).Single(l => l.Number == number && l.State == LicenceState.Stated).Id;
    }

    public static string Summary(AngleSharp.Dom.IParentNode page) => page.QuerySelector(".ds-error-summary")!.TextContent;

    public void Dispose()
    {
        Manager.Dispose();
        Registrar.Dispose();
    }
}
