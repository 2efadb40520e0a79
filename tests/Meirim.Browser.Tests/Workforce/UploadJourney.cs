using System.Text;
using Meirim.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.BrowserTests.Workforce;

/// <summary>An employer sends a table of the staff, settles what is in doubt, commits, and takes it back.</summary>
[Collection(TheBrowser.Name)]
public sealed class UploadJourney(Chromium chromium)
{
    private const string Occupation = "3412-0-008";

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_table_is_sent_settled_committed_and_taken_back_by_keyboard(string language, int width)
    {
        await using var sender = await Begin(width);
        var page = sender.Page;
        await sender.Go($"/{language}/staff/upload");
        await sender.ShouldBeFineOnEveryScreen($"upload-{language}");
        await sender.TabTo("a[href$='/template/csv']");
        var template = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        var heads = (await File.ReadAllTextAsync(await template.PathAsync())).Trim('\uFEFF', '\r', '\n').Split(';');
        Heads(language).ShouldBeSubsetOf(heads);
        await Send(sender, language);
        await sender.ShouldBeFineOnEveryScreen($"upload-compared-{language}");
        (await page.Locator("#pick tbody tr").CountAsync()).ShouldBe(3);

        await sender.Follow("a[href$='/rows/4']");
        await sender.ShouldBeFineOnEveryScreen($"upload-row-{language}");
        await sender.Tick("[name=Choice]");
        await sender.Follow("#choose button");
        await sender.Follow(".ds-breadcrumbs li:last-child a");
        await sender.Follow("main a[href$='/absent']");
        await sender.ShouldBeFineOnEveryScreen($"upload-absent-{language}");
        await sender.Follow("#end .m-actions a");

        await sender.Follow("#commit button");
        await Ready(sender);
        await sender.ShouldBeFineOnEveryScreen($"upload-committed-{language}");
        await sender.Follow("main a[href$='/take-back']");
        await sender.ShouldBeFineOnEveryScreen($"upload-take-back-{language}");
        await sender.Write("Reason", "Басқа ай файлы жіберілді");
        await sender.Follow("main .m-form button");
        await Ready(sender);
        await sender.ShouldBeFineOnEveryScreen($"upload-taken-back-{language}");
        await sender.Go($"/{language}/staff/upload");
        await sender.ShouldBeFineOnEveryScreen($"upload-list-{language}");
    }

    [SkippableFact]
    public async Task The_same_without_script()
    {
        await using var sender = await Begin(BrowserPage.Narrow, script: false);
        await sender.Go("/ru/staff/upload");
        await Send(sender, "ru");
        await sender.Follow("a[href$='/rows/4']");
        await sender.Tick("[name=Choice]");
        await sender.Follow("#choose button");
        await sender.Follow(".ds-breadcrumbs li:last-child a");
        await sender.Follow("#commit button");
        await Ready(sender);
        (await sender.Page.Locator("main a[href$='/take-back']").CountAsync()).ShouldBe(1);
    }

    /// <summary>The manager of an organisation of three, two of them namesakes.</summary>
    private async Task<BrowserPage> Begin(int width, bool script = true)
    {
        var at = await Workplace.Create(chromium.Meirim);
        foreach (var (surname, given) in new[] { ("Екіев", "Ерлан"), ("Екіев", "Ерлан"), ("Қаларова", "Қарлығаш") })
            await People.Create(chromium.Meirim, p => p.Named(surname, given).With(at.Post(Occupation), new DateOnly(2019, 2, 4)));
        return await chromium.OpenAs(width, await Accounts.Create(chromium.Meirim.Services, [new Grant(Role.OrganisationManager, OrganisationId: at.Id)]), script);
    }

    /// <summary>Sends a row that is right, one with a day that no calendar has, and one that is in doubt.</summary>
    private async Task Send(BrowserPage sender, string language)
    {
        var table = string.Join("\r\n", string.Join(';', Heads(language)),
            $"{NewIdentifier()};Жаңаева;Жанар;{Occupation};01.03.2024;1",
            $"{NewIdentifier()};Қатеева;Қамар;{Occupation};32.13.2024;1",
            $";Екіев;Ерлан;{Occupation};;0,5");
        await sender.Give("Sheet", "staff.csv", "text/csv", Encoding.UTF8.GetBytes(table));
        await sender.Follow("#send button");
        await Ready(sender);
    }

    private IEnumerable<string> Heads(string language) => new[] { "Identifier", "Surname", "GivenName", "Occupation", "Since", "Rate" }
        .Select(column => chromium.Meirim.Services.GetRequiredService<Web.Ui.Texts>().In(language, "upload.column." + column));

    private string NewIdentifier() => People.Identifier(chromium.Meirim.Services).Value;

    /// <summary>Loads the page again until the program is done with the table: without script the page does so by itself, too.</summary>
    private static async Task Ready(BrowserPage sender)
    {
        for (int i = 0; i < 60 && await sender.Page.Locator("meta[http-equiv=refresh]").CountAsync() > 0; i++)
        {
            await Task.Delay(200);
            await sender.Page.ReloadAsync();
        }
    }
}
