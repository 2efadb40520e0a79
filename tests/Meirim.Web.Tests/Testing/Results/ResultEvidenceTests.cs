using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Meirim.Standards.Records;
using Meirim.Web.Records;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Regrade;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Results;

/// <summary>The document behind the fact of a passed test.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class ResultEvidenceTests(MeirimFixture app)
{
    [Fact]
    public async Task From_the_document_behind_a_result_its_hash_can_be_reckoned_again()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        await scene.Release();
        var taker = scene.Takers[0];
        var score = (await scene.Scores(taker))[0];
        var (_, page) = await Document(taker);
        page.ShouldContain(taker.Person.Number);
        page.ShouldContain((await taker.Attempt()).SheetHash!);
        page.ShouldContain("4 из 5");
        var covered = new HtmlParser().ParseDocument(page).QuerySelector("pre")!.TextContent;
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(covered))).ShouldBe(score.Hash);
        page.ShouldContain(score.Hash);
        // whoever the record is not of does not get it
        using var other = await app.SignedInAs(new Grant(Web.Accounts.Role.Practitioner, PersonId: (await People.Create(app)).Id));
        (await other.Get($"/ru/my-record/evidence/{await Hash(taker)}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_key_that_changes_the_result_has_a_document_of_its_own()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        await scene.Release();
        var first = await Hash(scene.Takers[0]);
        await scene.Apply((0, KeyChangeKind.AllCorrect, null));
        var (hash, page) = await Document(scene.Takers[0]);
        hash.ShouldNotBe(first);
        page.ShouldContain("<tr><th>Номер ключа</th><td>2</td></tr>");
        page.ShouldContain("5 из 5");
    }

    private static async Task<(string Hash, string Page)> Document(Taker taker)
    {
        var link = (await taker.Browser.Page("/ru/my-record")).QuerySelector("a[href*='/my-record/evidence/']")!.GetAttribute("href")!;
        using var file = await taker.Browser.Get(link);
        file.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return (link.Split('/')[^1], await file.Content.ReadAsStringAsync());
    }

    private Task<string> Hash(Taker taker) => app.With(async s => (await s.GetRequiredService<RecordStore>().Find(taker.Person.Id))!.Facts
        .Single(f => f is { SupersededAt: null, Kind: FactKind.TestResult }).Evidence.Single().FileHash);
}
