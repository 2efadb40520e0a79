using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.MyRecord;

[Collection(TheApplication.Name)]
public sealed class EvidenceTests(MeirimFixture app)
{
    [Fact]
    public async Task Own_evidence_is_linked_and_handed_over_as_a_download()
    {
        var (person, hash, bytes) = await Proof.Of(app, "дипломы <2012>.pdf");
        using var browser = await SignIn(person);

        var link = (await browser.Page("/kk/my-record")).QuerySelector(".rec-evidence a")!;
        link.TextContent.ShouldBe("дипломы <2012>.pdf");
        link.GetAttribute("href").ShouldBe($"/kk/my-record/evidence/{hash}");
        using var file = await browser.Get(link.GetAttribute("href")!);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
    }

    [Fact]
    public async Task Evidence_of_another_person_does_not_exist()
    {
        var (_, hash, _) = await Proof.Of(app, "чужой.pdf");
        using var browser = await SignIn(await People.Create(app));

        (await browser.Get($"/ru/my-record/evidence/{hash}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("..%2F..%2Fsecret.key")]
    [InlineData("'")]
    public async Task A_hash_that_nothing_has_is_not_found(string hash)
    {
        using var browser = await SignIn(await People.Create(app));

        (await browser.Get($"/ru/my-record/evidence/{hash}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_account_without_a_record_fetches_nothing()
    {
        var (_, hash, _) = await Proof.Of(app, "a.pdf");
        using var browser = await app.SignedInAs(Role.Practitioner);

        (await browser.Get($"/ru/my-record/evidence/{hash}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<Browser> SignIn(Person person) => app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
}
