using System.Net;
using AngleSharp.Html.Dom;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.FindSpecialist;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly LongAgo = new(2015, 9, 1);

    [Theory]
    [InlineData("Құттықожаева Жадыра Сейілханқызы")]
    [InlineData("Куттыкожаева Жадыра Сейлхановна")]
    [InlineData("Kuttykozhayeva Zhadyra")]
    [InlineData("жадыра құттықожаева")]
    [InlineData("Құтықожаева Жадыра")]
    [InlineData("Куттыкажаева")]
    [InlineData("kutykojaeva jadira")]
    [InlineData("ҚҰТТЫҚОЖАЕВА")]
    [InlineData("Құттықож")]
    public async Task A_name_is_found_in_three_spellings_and_with_a_typing_error(string typed)
    {
        var person = await TheOne();

        var found = await Found(typed);

        found.ShouldContain(person.Number);
    }

    [Fact]
    public async Task The_reason_of_a_match_is_said_in_the_language_of_the_page()
    {
        await TheOne();
        using var visitor = app.Visitor();

        var page = await visitor.Page("/ru/find?q=" + Uri.EscapeDataString("Kuttykozhayeva Zhadyra"));

        var first = page.QuerySelector(".r-people li")!.TextContent;
        first.ShouldContain("Другое написание: Kuttykozhayeva Zhadyra");
        first.ShouldContain("написание совпадает");
    }

    [Fact]
    public async Task A_register_number_leads_to_the_entry_however_it_is_typed()
    {
        var person = await People.Create(app);
        using var visitor = app.Visitor();
        foreach (var typed in new[] { person.Number, person.Number.ToLowerInvariant(), person.Number.Replace("-", ""), " " + person.Number.Replace('-', ' ') })
        {
            using var answer = await visitor.Get("/kk/find?q=" + Uri.EscapeDataString(typed));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, typed);
            answer.Headers.Location!.ToString().ShouldBe($"/kk/specialists/{person.Number}");
        }
    }

    [Fact]
    public async Task A_number_that_nobody_has_is_said_to_be_unknown()
    {
        using var visitor = app.Visitor();

        var page = await visitor.Page("/en/find?q=" + Web.Records.RegisterNumber.Of("KZ", 9_999_999));

        page.QuerySelector("#found")!.TextContent.ShouldContain("There is no number KZ-9999999");
    }

    private async Task<Web.Records.Person> TheOne()
    {
        if (_one is not null) return _one;
        return _one = await People.Create(app, p => p
            .Named("Құттықожаева", "Жадыра", "Сейілханқызы")
            .Named("Куттыкожаева", "Жадыра", "Сейлхановна", "ru")
            .Named("Kuttykozhayeva", "Zhadyra", null, "latn"));
    }

    private static Web.Records.Person? _one;

    private async Task<List<string>> Found(string text, string filters = "")
    {
        using var visitor = app.Visitor();
        return Numbers(await visitor.Page($"/kk/find?q={Uri.EscapeDataString(text)}{filters}"));
    }

    private static List<string> Numbers(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".r-people h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
