using System.Net;
using Meirim.Qti.Importing;
using Meirim.Qti.Items;
using Meirim.Qti.Packages;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Bank.ImportItems;
using Meirim.Web.Testing.Bank.ListItems;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank.ExportItems;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task What_the_filter_shows_is_a_package_with_keys_that_reads_back_and_changes_nothing()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question(), scene.Question("B", labels: new("ethics", scene.Stem, "ст. 1", "Автор", 90)), scene.Question("C", survey: true, kazakh: false)));
        var address = (await scene.Browser.Page($"/ru/testing/items?level={scene.Stem}&use=Scored")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Single(h => h?.StartsWith("/ru/testing/items/export", StringComparison.Ordinal) == true)!;

        var page = await scene.Browser.Page(address);
        page.QuerySelector("main")!.TextContent.ShouldContain("В пакет войдут 2 вопроса");
        using (var without = await scene.Browser.Submit(page, address, new Dictionary<string, string?> { ["Reason"] = " " }, "#take"))
        {
            without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await Browser.Read(without)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Напишите причину");
        }
        using var answer = await scene.Browser.Submit(page, address, new Dictionary<string, string?> { ["Reason"] = "Для апробации" }, "#take");

        (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoStore).ShouldBe(("application/zip", true));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var read = Importer.Read(bytes);
        read.Verdicts.ShouldAllBe(v => v.Accepted);
        read.Items.Select(i => i.Identifier).ShouldBe([scene.Code(), scene.Code("B")]);
        read.Items.Last().Labels.ShouldBe(new ItemLabels("ethics", scene.Stem, "ст. 1", "Автор", 90));
        read.Items.ShouldAllBe(i => i.Response("RESPONSE")!.Key.Correct.Single() == "B");
        read.Items.ShouldAllBe(i => i.Languages.SequenceEqual(new[] { "kk", "ru" }));
        (await scene.Browser.Page(await scene.Check(bytes))).QuerySelector("#take").ShouldBeNull();
        var item = (await scene.Stored())!;
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Kind == ActKind.TestItemsExported && e.Items.Contains(item.Id.ToString("D"))));
        (entry.Reason, entry.Items.Split('\n').Length).ShouldBe(("Для апробации", 2));
        var version = (await scene.Versions())[0];
        Meirim.Ledger.Commitment.Opens(JournalLeaf.Read(entry.Leaf).Items[0], version.Salt, ActItem.Covered("test-item-exported", item.Id, $"1\n{version.Hash}")).ShouldBeTrue("the ledger tells which version left");
    }

    [Fact]
    public async Task A_filter_that_shows_nothing_gives_no_file()
    {
        using var scene = await BankScene.Open(app);
        using var answer = await scene.Browser.Get("/ru/testing/items/export?level=nobody-has-it");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Измените фильтр");
    }

    /// <summary>The demonstration bank was written by another hand than the importer's: its package must say the same all the same.</summary>
    [Fact]
    public async Task The_whole_demonstration_bank_goes_out_and_comes_back_without_a_change()
    {
        await using var own = await OwnApplication.Start([]);
        await using var scope = own.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        (await services.GetRequiredService<DemoBank>().Fill(default)).ShouldBeGreaterThan(50);
        var search = services.GetRequiredService<BankSearch>();
        var items = await search.Find(new BankFilter(), BankScene.Methodologist, default);
        var content = await search.Read(items, default);

        var plan = await services.GetRequiredService<ImportPlanner>().Plan(PackageWriter.Write([.. items.Select(i => i.Whole(content[i.Id]))], new Dictionary<string, byte[]>()), new ImportChoices("law", "1", "kk"), default);

        plan.Lines.Count.ShouldBe(items.Count);
        plan.Lines.Where(l => l.Step != ImportStep.Same).Select(l => $"{l.Verdict.Identifier} {l.Step} {string.Join(' ', l.Problems.Select(p => p.Code))}").ShouldBeEmpty();
    }
}
