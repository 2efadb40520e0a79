using System.Net;
using System.Text;
using Meirim.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Standards.ImportStandard;

public sealed class IndexTests(StandardApplication standard) : IClassFixture<StandardApplication>
{
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var browser = standard.App.Visitor();
        using var answer = await browser.Get("/en/standard/import");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/sign-in");
    }

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.Registrar)]
    [InlineData(Role.OrganisationManager)]
    public async Task Others_than_methodologists_are_refused(Role role)
    {
        using var browser = await standard.App.SignedInAs(role);
        using var page = await browser.Get("/en/standard/import");
        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var preview = await browser.Get($"/en/standard/import/{Guid.CreateVersion7():D}");
        preview.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public static TheoryData<string, byte[], string> WrongFiles => new()
    {
        { "empty", [], "The text is empty." },
        { "UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(OwnText.Order)).ToArray(), "The text is not in UTF-8." },
        { "cut", Bytes(OwnText.Order[..(OwnText.Order.Length * 2 / 3)]), "A card that must be there is missing" },
        { "HTML", Bytes("<html><body><h1>Not found</h1></body></html>"), "No occupation card was found" },
        { "6 MB", Bytes(new string('а', 3 * 1024 * 1024)), "at most 5 MB" },
        { "binary", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0, 0xFF, 0xFE, 7], "This is not a text file" },
        { "no number", Bytes(OwnText.Order.Replace("№ 77-Б", "", StringComparison.Ordinal)), "The number and day of the act were not found." },
    };

    [Theory]
    // six megabytes written out for the list of tests would take gigabytes
    [MemberData(nameof(WrongFiles), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_file_is_refused_with_the_reason_and_changes_nothing(string what, byte[] bytes, string reason)
    {
        using var browser = await standard.App.SignedInAs(Role.Methodologist);
        var before = await Count();

        using var answer = await StandardApplication.Upload(browser, bytes, what + ".txt");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, what);
        var words = StandardApplication.Words(await Web.Tests.Infrastructure.Browser.Read(answer));
        words.ShouldContain(reason);
        words.ShouldContain("nothing was changed");
        (await Count()).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_missing_is_said_with_its_line_and_in_the_readers_language()
    {
        using var browser = await standard.App.SignedInAs(Role.Methodologist);
        var without = OwnText.Order.Replace("3) Бақ меңгерушісі", "3) Бағбан көмекшісі", StringComparison.Ordinal).Replace("9. \"Бақ", "\"Бақ", StringComparison.Ordinal);

        using var answer = await StandardApplication.Upload(browser, Bytes(without), language: "ru");

        var words = StandardApplication.Words(await Web.Tests.Infrastructure.Browser.Read(answer));
        words.ShouldContain("Карточки из перечня нет в тексте.");
        words.ShouldContain("Строка ");
        words.ShouldContain("Ожидалось: 9");
    }

    [Fact]
    public async Task Nothing_given_and_unreadable_paragraphs_are_said_at_their_fields()
    {
        using var browser = await standard.App.SignedInAs(Role.Methodologist);

        using var nothing = await browser.Submit("/en/standard/import", new Dictionary<string, string?>());
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Web.Tests.Infrastructure.Browser.Read(nothing)).QuerySelector("#Upload-error")!.TextContent.ShouldContain("Choose a file or paste the text.");

        using var wrong = await browser.Submit("/en/standard/import", new Dictionary<string, string?> { ["Text"] = "x", ["Paragraphs"] = "16-12" });
        (await Web.Tests.Infrastructure.Browser.Read(wrong)).QuerySelector("#Paragraphs-error")!.TextContent.ShouldContain("12-16");
    }

    [Fact]
    public async Task A_pasted_text_becomes_a_draft_once()
    {
        using var browser = await standard.App.SignedInAs(Role.Methodologist);
        var text = OwnText.Order.Replace("гүл өсіру үйірмесі", "гүл егу үйірмесі", StringComparison.Ordinal);

        using var first = await browser.Submit("/en/standard/import", new Dictionary<string, string?> { ["Text"] = text });
        using var again = await browser.Submit("/en/standard/import", new Dictionary<string, string?> { ["Text"] = text });

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        StandardApplication.Words(await browser.Page("/en/standard/import")).ShouldContain("Not confirmed");
    }

    [Fact]
    public async Task The_same_text_sent_ten_times_at_once_is_one_draft()
    {
        var bytes = Bytes(OwnText.Order.Replace("гүл өсіру үйірмесі", "гүл баптау үйірмесі", StringComparison.Ordinal));
        var browsers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => standard.App.SignedInAs(Role.Methodologist)));

        var answers = await Task.WhenAll(browsers.Select(b => StandardApplication.Upload(b, bytes)));

        answers.Select(a => a.Headers.Location?.ToString()).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        foreach (var browser in browsers) browser.Dispose();
    }

    private Task<int> Count() => standard.App.With(s => s.GetRequiredService<MeirimDb>().StandardImports.CountAsync());
}
