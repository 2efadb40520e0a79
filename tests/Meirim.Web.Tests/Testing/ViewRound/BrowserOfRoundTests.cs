using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Seb;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Seb;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.ViewRound;

/// <summary>With which browser a round is sat: said by a methodologist until the first person begins.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class BrowserOfRoundTests(MeirimFixture app)
{
    private const string Key = "81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dc", ExamKey = "2534e4e9f3188f9f9133bf7cf7b4c5d898292bbd7e8d0230f39d1176636a1431";

    [Fact]
    public async Task Keys_are_set_changed_and_taken_back_each_time_by_an_act()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await Set(methodologist, scene, true, $" {Key.ToUpperInvariant()},\r\n{Key}", ExamKey)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var keys = await Keys(scene);
        (keys!.Config.ShouldHaveSingleItem(), keys.Exam.ShouldHaveSingleItem()).ShouldBe((Key, ExamKey));
        var page = await methodologist.Page(scene.Path);
        page.Body!.TextContent.ShouldContain("только Safe Exam Browser");
        page.QuerySelector("#seb [name='Seb.ConfigKeys']")!.TextContent.ShouldContain(Key);
        page.QuerySelector("#seb")!.TextContent.ShouldContain(app.Address.GetLeftPart(UriPartial.Authority));

        (await Set(methodologist, scene, false, Key, "")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Keys(scene)).ShouldBeNull();
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestSebSet && e.Items == $"round {scene.Round.Id:D}"))).ShouldBe(2);
    }

    [Fact]
    public async Task The_key_of_a_settings_file_is_reckoned_and_joins_the_list()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var file = ConfigKeyTests.Plist("<key>startURL</key><string>https://meirim.example</string>");
        (await Set(methodologist, scene, true, Key, "", file)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Keys(scene))!.Config.ShouldBe([Key, ConfigKey.Of(file).Value]);
    }

    [Theory]
    [InlineData("", "", "", "SEB-003")]
    [InlineData("abc", "", "", "SEB-004")]
    [InlineData("", "81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dg", "", "SEB-004")]
    [InlineData("", "", "<html/>", "SEB-006")]
    [InlineData("", "", "pswd…", "SEB-007")]
    public async Task What_cannot_be_a_key_is_refused_and_nothing_is_set(string config, string exam, string file, string code)
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var answer = await Set(methodologist, scene, true, config, exam, file.Length > 0 ? System.Text.Encoding.UTF8.GetBytes(file) : null);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Said(answer)).ShouldContain(Text(code).Split('{')[0]);
        (await Keys(scene)).ShouldBeNull();
    }

    [Fact]
    public async Task Too_many_keys_and_a_file_too_large_are_refused()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var many = await Set(methodologist, scene, true, string.Join('\n', Enumerable.Range(0, SebKeys.Most + 1).Select(i => $"{i:x64}")), "");
        (await Said(many)).ShouldContain("Ключей не больше 20");
        using var large = await Set(methodologist, scene, true, "", "", new byte[SettingsFile.MostBytes + 1]);
        (await Said(large)).ShouldContain("не больше 1 МБ");
    }

    [Fact]
    public async Task Once_the_first_person_began_nothing_of_it_changes()
    {
        var (scene, _) = await TestingScene.WithOneSitting(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Page(scene.Path)).QuerySelector("#seb").ShouldBeNull();
        // a form that was opened before
        var now = await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == scene.Round.Id));
        (await app.With(s => s.GetRequiredService<SetKeysHandler>().Set(TestingScene.Methodologist, now, new SebForm { Required = true, ConfigKeys = Key, Version = now.Version }, default)))!.Code.ShouldBe("SEB-010");
        (await Keys(scene)).ShouldBeNull();
    }

    [Fact]
    public async Task A_form_that_somebody_else_overtook_is_refused()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var old = await methodologist.Page(scene.Path);
        (await Set(methodologist, scene, true, Key, "")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var late = await methodologist.Submit(old, scene.Path, Fields(true, ExamKey, ""), "#seb");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Keys(scene))!.Config.ShouldBe([Key]);
    }

    private static Dictionary<string, string?> Fields(bool required, string config, string exam) => new()
    {
        ["Seb.Required"] = required ? "true" : null,
        ["Seb.ConfigKeys"] = config,
        ["Seb.ExamKeys"] = exam,
    };

    private static async Task<HttpResponseMessage> Set(Browser methodologist, TestingScene scene, bool required, string config, string exam, byte[]? file = null) =>
        await methodologist.Submit(await methodologist.Page(scene.Path), scene.Path, Fields(required, config, exam), "#seb", file is null ? [] : [("Seb.Settings", "settings.seb", file)]);

    private Task<SebKeys?> Keys(TestingScene scene) => app.With(async s => SebKeys.Read(await s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Round.Id).Select(r => r.SebJson).SingleAsync()));

    private static async Task<string> Said(HttpResponseMessage answer) => (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent;

    private string Text(string code) => app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code);
}
