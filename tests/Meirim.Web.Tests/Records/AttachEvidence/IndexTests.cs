using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.AttachEvidence;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_file_is_attached_and_can_be_opened_by_the_registrar_only()
    {
        var (number, fact) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{number}/facts/{fact}/evidence";

        using var answer = await registrar.Submit(await registrar.Page(path), path, new Dictionary<string, string?>(), files: [("Evidence", "../letter.png", Png)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());

        var link = (await registrar.Page($"/en/records/{number}")).QuerySelector("a[href*='/evidence/']")!.GetAttribute("href")!;
        using var file = await registrar.Get(link);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Png);

        using var visitor = app.Visitor();
        using var refused = await visitor.Get(link);
        refused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var practitioner = await app.SignedInAs(Role.Practitioner);
        using var forbidden = await practitioner.Get(link);
        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task An_empty_or_unknown_file_is_refused(string content)
    {
        var (number, fact) = await WithAward();
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{number}/facts/{fact}/evidence";

        using var answer = await registrar.Submit(await registrar.Page(path), path, new Dictionary<string, string?>(), files: [("Evidence", "a.pdf", System.Text.Encoding.UTF8.GetBytes(content))]);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<(string Number, Guid Fact)> WithAward()
    {
        var person = await People.Create(app, p => p.With(new Award("Алғыс хат"), new DateOnly(2024, 10, 27)));
        return (person.Number, await app.With(s => s.GetRequiredService<MeirimDb>().Facts.Where(f => f.PersonId == person.Id).Select(f => f.Id).SingleAsync()));
    }
}
