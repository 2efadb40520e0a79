using System.Net;
using System.Text.Json;
using Meirim.Web.Tests.Exchange.Fhir;
using Meirim.Web.Tests.Exchange.Keys;

namespace Meirim.Web.Tests.Exchange.Own;

[Collection(TheRegisterForOthers.Name)]
public sealed class EntriesApiTests(FhirApplication register)
{
    [Fact]
    public async Task All_entries_come_once_page_by_page_without_the_hidden()
    {
        var (_, key) = await TestKeys.Make(register.App.Services);
        using var visitor = register.App.Visitor();
        var numbers = new List<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            using var answer = await TestKeys.Ask(visitor, "/api/v1/entries?limit=2" + (cursor.Length > 0 ? "&cursor=" + cursor : ""), key);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            numbers.AddRange(page.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("number").GetString()!));
            cursor = page.RootElement.TryGetProperty("next", out var next) ? next.GetString() : null;
            (answer.Headers.Contains("Link")).ShouldBe(cursor is not null);
        }
        numbers.ShouldBeUnique();
        numbers.ShouldContain(register.Carer.Number);
        numbers.ShouldNotContain(register.Hidden.Number);
    }

    [Fact]
    public async Task A_reader_who_has_it_already_is_sent_nothing()
    {
        var (_, key) = await TestKeys.Make(register.App.Services);
        using var visitor = register.App.Visitor();
        using var first = await TestKeys.Ask(visitor, "/api/v1/entries?limit=1", key);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/entries?limit=1", UriKind.Relative));
        again.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await visitor.Http.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("cursor=%D0%B0")]
    [InlineData("cursor=AAAA")]
    [InlineData("modifiedAfter=soon")]
    public async Task What_cannot_be_read_is_refused(string asked)
    {
        var (_, key) = await TestKeys.Make(register.App.Services);
        using var visitor = register.App.Visitor();
        using var answer = await TestKeys.Ask(visitor, "/api/v1/entries?" + asked, key);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("EXC-002");
    }

    [Fact]
    public async Task Only_what_changed_since_can_be_asked_for()
    {
        var (_, key) = await TestKeys.Make(register.App.Services);
        using var visitor = register.App.Visitor();
        using var none = await TestKeys.Ask(visitor, "/api/v1/entries?modifiedAfter=2999-01-01", key);
        (await none.Content.ReadAsStringAsync()).ShouldContain("\"entries\":[]");
    }
}
