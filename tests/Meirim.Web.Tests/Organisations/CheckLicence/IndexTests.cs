using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Organisations.CheckLicence;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_registrar_verifies_it_and_the_manager_is_told()
    {
        using var scene = await Tended.Create(app);
        var id = await scene.Stated();
        using var answer = await Check(scene, id, "verified");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var licence = (await scene.Licences()).Single();
        (licence.State, licence.DecidedBy).ShouldBe((LicenceState.Verified, scene.Registrar.Account.DisplayName));
        var entry = (await scene.Journal(id))[^1];
        (entry.Kind, entry.Right).ShouldBe((ActKind.LicenceVerified, Role.Registrar));
        (await app.With(s => s.GetRequiredService<MeirimDb>().Messages.Where(m => m.AccountId == scene.Manager.Account.Id).Select(m => m.Kind).ToListAsync())).ShouldBe(["licence-verified"]);
        using var visitor = app.Visitor();
        (await visitor.Page(scene.Address)).QuerySelector("main")!.TextContent.ShouldContain("Проверена регистратором");
    }

    [Fact]
    public async Task What_is_not_confirmed_needs_words_and_leaves_the_public_page()
    {
        using var scene = await Tended.Create(app);
        var id = await scene.Stated();
        using var silent = await Check(scene, id, "not-confirmed");
        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var nothing = await Check(scene, id, "");
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var answer = await Check(scene, id, "not-confirmed", "В реестре лицензий такого номера нет");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Licences()).Single().State.ShouldBe(LicenceState.NotConfirmed);
        using var visitor = app.Visitor();
        (await visitor.Page(scene.Address)).QuerySelector("main")!.TextContent.ShouldNotContain("АБ-77");
        (await scene.Manager.Browser.Page($"{scene.Address}/licences/{id}")).QuerySelector(".rec-words")!.TextContent.ShouldContain("такого номера нет");
        // it may be stated anew
        await scene.Stated();
    }

    [Fact]
    public async Task It_is_decided_once()
    {
        using var scene = await Tended.Create(app);
        var id = await scene.Stated();
        var path = $"{scene.Address}/licences/{id}";
        var page = await scene.Registrar.Browser.Page(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Registrar.Browser.Submit(page, path, new Dictionary<string, string?> { ["Found"] = "verified" }, "#check")));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await scene.Journal(id)).Count(e => e.Kind == ActKind.LicenceVerified).ShouldBe(1);
    }

    [Fact]
    public async Task The_manager_takes_it_back_and_does_not_check_it()
    {
        using var scene = await Tended.Create(app);
        var id = await scene.Stated();
        var path = $"{scene.Address}/licences/{id}";
        var page = await scene.Manager.Browser.Page(path);
        page.QuerySelector("#check").ShouldBeNull();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = await scene.Manager.Browser.Http.PostAsync(new Uri(path, UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["Found"] = "verified", ["LicenceSeen"] = "0", ["__RequestVerificationToken"] = token }));
        forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var taken = await scene.Manager.Browser.Submit(page, path, new Dictionary<string, string?>(), "#take-back");
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await scene.Licences()).Single().State.ShouldBe(LicenceState.TakenBack);
        (await scene.Journal(id))[^1].Kind.ShouldBe(ActKind.LicenceTakenBack);
    }

    [Fact]
    public async Task The_document_is_for_those_who_tend_it_alone()
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app, "71");
        var add = scene.Address + "/licences/new";
        using var stated = await scene.Manager.Browser.Submit(await scene.Manager.Browser.Page(add), add, Tended.LicenceFields(), files: ("Evidence", "l.pdf", "%PDF-1.7 own"u8.ToArray()));
        var path = $"{scene.Address}/licences/{(await scene.Licences()).Single().Id}?handler=File";

        using var mine = await scene.Registrar.Browser.Get(path);
        (await mine.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 own");
        mine.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        foreach (var browser in new[] { other.Manager.Browser, other.Registrar.Browser })
            await browser.Page(path, HttpStatusCode.Forbidden);
        using var visitor = app.Visitor();
        using var sent = await visitor.Get(path);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_licence_of_another_organisation_is_not_found_here()
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app);
        var id = await other.Stated();
        await scene.Manager.Browser.Page($"{scene.Address}/licences/{id}", HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> Check(Tended scene, Guid id, string found, string? words = null) =>
        scene.Registrar.Browser.Submit($"{scene.Address}/licences/{id}", new Dictionary<string, string?> { ["Found"] = found.Length == 0 ? null : found, ["Words"] = words }, "#check");
}
