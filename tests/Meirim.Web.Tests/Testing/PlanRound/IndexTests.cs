using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.PlanRound;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Theory]
    [InlineData("Code", "", "TST-002")]
    [InlineData("Code", "два слова", "TST-002")]
    [InlineData("NameKk", "", "TST-004")]
    [InlineData("NameRu", " ", "TST-004")]
    [InlineData("Blueprint", "none", "TST-005")]
    [InlineData("Until", "2020-01-01", "TST-006")]
    public async Task Each_field_says_what_is_wrong(string field, string value, string code)
    {
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var answer = await methodologist.Submit("/ru/testing/new", Form(Guid.CreateVersion7().ToString("N"), (field, value)));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }

    [Fact]
    public async Task A_round_is_planned_once_under_its_code_with_an_act()
    {
        var code = Guid.CreateVersion7().ToString("N");
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var first = await methodologist.Submit("/ru/testing/new", Form(code));
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.Location!.ToString().ShouldEndWith($"/testing/rounds/{code}");
        using var second = await methodologist.Submit("/ru/testing/new", Form(code));
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var round = await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.SingleAsync(r => r.Code == code));
        round.Blueprint().Blocks.Sum(b => b.Count).ShouldBe(78);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestRoundPlanned && e.Items == $"round {round.Id:D}"))).ShouldBe(1);
    }

    private Dictionary<string, string?> Form(string code, params (string Field, string Value)[] changed)
    {
        var today = app.Services.GetRequiredService<Web.Countries.CountryClock>().Today;
        var form = new Dictionary<string, string?>
        {
            ["Form.Code"] = code,
            ["Form.NameKk"] = "Тестілеу",
            ["Form.NameRu"] = "Тестирование",
            ["Form.Blueprint"] = "certification",
            ["Form.From"] = $"{today:yyyy-MM-dd}",
            ["Form.Until"] = $"{today.AddDays(30):yyyy-MM-dd}",
        };
        foreach (var (field, value) in changed) form["Form." + field] = value;
        return form;
    }
}
