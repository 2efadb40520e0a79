using Meirim.Standards.Country;
using Meirim.Standards.Records;
using Meirim.Web.Tests.Choosing;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Meirim.Web.Tests.Workforce.Workload;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Where_the_laws_figure_is_not_known_the_load_is_shown_without_a_verdict_and_the_page_says_so()
    {
        using var scene = await Scene.Set(app, places: 3);
        await Load.Begin(scene, await scene.Agreed());

        var page = await scene.Manager.Browser.Page("/ru/staff/workload");

        page.QuerySelector("main .ds-alert")!.TextContent.ShouldContain("не известна");
        var row = page.QuerySelectorAll("table")[0].QuerySelector("tbody tr")!;
        row.QuerySelectorAll("td.m-number").Select(c => c.TextContent.Trim()).ShouldBe(["1", "1на дому: 1", "4"]);
        row.QuerySelector("[data-outcome]").ShouldBeNull();
    }

    [Fact]
    public async Task A_paused_agreement_costs_no_hours_and_an_ended_one_is_gone()
    {
        using var scene = await Scene.Set(app, places: 3);
        var agreement = await scene.Agreed();
        await Load.Begin(scene, agreement);
        using var paused = await scene.Manager.Browser.Submit($"/en/agreements/{agreement}/pause", new Dictionary<string, string?> { ["Reason"] = "recipient-away" });
        paused.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);

        var row = (await scene.Manager.Browser.Page("/en/staff/workload")).QuerySelector("tbody tr")!;

        row.QuerySelectorAll("td.m-number").Select(c => c.TextContent.Trim()).ShouldBe(["1", "0paused: 1", "0"]);
    }

    [Fact]
    public async Task Where_the_law_has_a_figure_the_load_is_held_against_it_with_its_source()
    {
        var (data, folder) = WithNorms();
        try
        {
            var own = new MeirimFixture { Replace = s => s.Replace(ServiceDescriptor.Singleton(data)) };
            await own.InitializeAsync();
            try
            {
                using var scene = await Scene.Set(own, places: 5);
                await Load.Begin(scene, await scene.Agreed());
                (await Outcome(scene)).ShouldBe(["Under"]);
                await Another(scene);
                (await Outcome(scene)).ShouldBe(["Within"]);
                await Another(scene);
                (await Outcome(scene)).ShouldBe(["Over"]);

                var page = await scene.Manager.Browser.Page("/en/staff/workload");
                page.QuerySelector("[data-outcome] a")!.GetAttribute("href").ShouldBe("https://law.example/norms#2");
                page.QuerySelector("[data-outcome]")!.TextContent.ShouldContain("2–2 people");
            }
            finally
            {
                await own.DisposeAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Another(Scene scene)
    {
        using var recipient = await scene.AnotherRecipient();
        await Load.Begin(scene, await scene.Accept(await scene.Ask(recipient.Browser, "close")));
    }

    private static async Task<List<string?>> Outcome(Scene scene) =>
        [.. (await scene.Manager.Browser.Page("/en/staff/workload")).QuerySelectorAll("[data-outcome]").Select(d => d.GetAttribute("data-outcome"))];

    /// <summary>The country's data with norms: at least two and at most two at home, and one for another setting long over.</summary>
    private static (CountryData Data, string Folder) WithNorms()
    {
        var folder = Directory.CreateTempSubdirectory("meirim-norms-").FullName;
        var from = Path.Combine(AppContext.BaseDirectory, "data", "kz");
        foreach (var file in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        File.WriteAllText(Path.Combine(folder, "workload-norms.json"), """
            {"norms": [
              {"code": "home", "occupation": "3412-0-008", "setting": "home", "leastRecipients": 2, "mostRecipients": 2, "from": "2024-01-01", "link": "https://law.example/norms#2", "source": {"act": "KZ-263-2023", "clause": "p.2"}},
              {"code": "old", "occupation": "3412-0-008", "mostRecipients": 1, "from": "2010-01-01", "until": "2024-01-01", "source": {"act": "KZ-263-2023"}}
            ]}
            """);
        return (CountryData.Load(folder), folder);
    }
}
