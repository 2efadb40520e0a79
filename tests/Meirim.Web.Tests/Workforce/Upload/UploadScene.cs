using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Meirim.Standards;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload;

/// <summary>An organisation, its manager at a browser, and tables that they send.</summary>
internal sealed class UploadScene(MeirimFixture app, Workplace at, Browser browser) : IDisposable
{
    public const string Heads = "ИИН;Фамилия;Имя;Отчество;Профессия;В должности с;Ставка;Последний день в должности";
    public const string Occupation = "3412-0-008";
    public static readonly DateOnly Begun = new(2019, 2, 4);

    public Workplace At => at;

    public Browser Browser => browser;

    public static async Task<UploadScene> Open(MeirimFixture app)
    {
        var at = await Workplace.Create(app, "Алматы");
        return new UploadScene(app, at, await app.SignedInAs(new Grant(Role.OrganisationManager, OrganisationId: at.Id)));
    }

    public string NewIdentifier() => People.Identifier(app.Services).Value;

    public Task<Person> Colleague(string surname, string given, string? patronymic = null, Action<People>? more = null, EquatableList<string>? services = null) =>
        People.Create(app, p =>
        {
            p.Named(surname, given, patronymic).With(at.Post(Occupation, services), Begun);
            more?.Invoke(p);
        });

    public Task<string> IdentifierOf(Person person) => app.With(s =>
        Task.FromResult(s.GetRequiredService<IdentifierVault>().Decrypt(s.GetRequiredService<MeirimDb>().People.Single(p => p.Id == person.Id).IdentifierCipher!)));

    /// <summary>Sends a table of these lines under <see cref="Heads"/> and waits until it was compared; the path of its page.</summary>
    public Task<string> Send(params string[] lines) => SendFile("staff.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(Heads))));

    public async Task<string> SendFile(string name, byte[] bytes)
    {
        using var answer = await Post(name, bytes);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent);
        var path = answer.Headers.Location!.ToString();
        await Ready(path);
        return path;
    }

    public async Task<HttpResponseMessage> Post(string name, byte[] bytes, string page = "/ru/staff/upload") =>
        await browser.Submit(await browser.Page(page), page, new Dictionary<string, string?>(), "#send", ("Sheet", name, bytes));

    /// <summary>The page once the program is not at work on it.</summary>
    public async Task<IHtmlDocument> Ready(string path)
    {
        for (int i = 0; i < 600; i++)
        {
            var page = await browser.Page(path);
            if (page.QuerySelector("meta[http-equiv=refresh]") is null) return page;
            await Task.Delay(100);
        }
        throw new TimeoutException(path);
    }

    /// <summary>Sends a form of the upload's page and waits until the program is done.</summary>
    public async Task<IHtmlDocument> Press(string path, string form, Dictionary<string, string?>? fields = null)
    {
        using var answer = await browser.Submit(path, fields ?? [], form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent);
        return await Ready(path);
    }

    public Task<IHtmlDocument> Commit(string path) => Press(path, "#commit");

    public Task<IHtmlDocument> TakeBack(string path, string reason = "Не тот файл") => Task.Run(async () =>
    {
        using var answer = await browser.Submit(path + "/take-back", new Dictionary<string, string?> { ["Reason"] = reason });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await Ready(path);
    });

    public static Guid IdOf(string path) => Guid.Parse(path.Split('/')[4].Split('?')[0]);

    public Task<List<UploadRow>> Rows(string path) => app.With(s => s.GetRequiredService<MeirimDb>().UploadRows.AsNoTracking().Where(r => r.UploadId == IdOf(path)).OrderBy(r => r.Row).ToListAsync());

    public Task<StaffUpload> Upload(string path) => app.With(s => s.GetRequiredService<MeirimDb>().Uploads.AsNoTracking().SingleAsync(u => u.Id == IdOf(path)));

    public Task<PersonFile> File(Guid person) => app.With(async s => (await s.GetRequiredService<RecordStore>().Find(person))!);

    public async Task<List<Fact>> Posts(Guid person) => [.. (await File(person)).Record.Current().Of<Employment>().Select(e => e.Fact)];

    public Task<Person?> Bearer(string identifier) => app.With(async s =>
    {
        s.GetRequiredService<Web.Countries.ICountry>().TryParsePerson(identifier, out var parsed).ShouldBeTrue();
        var hash = s.GetRequiredService<IdentifierVault>().Hash(parsed!);
        return await s.GetRequiredService<MeirimDb>().People.AsNoTracking().SingleOrDefaultAsync(p => p.IdentifierHash == hash);
    });

    public Task<List<JournalEntry>> Journal(Guid person) => app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.PersonId == person).OrderBy(e => e.Id).ToListAsync());

    /// <summary>The only row of the table, as the page shows it.</summary>
    public async Task<string> OnlyRow(string path) => (await browser.Page(path)).QuerySelectorAll("#pick tbody tr").ShouldHaveSingleItem().TextContent;

    public void Dispose() => browser.Dispose();
}
