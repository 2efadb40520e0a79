using System.Net;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Standards.ImportStandard;

/// <summary>Each test has an application of its own: an import changes what the next one may do.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Nothing = [];

    private readonly StandardApplication _standard = new();
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        await _standard.InitializeAsync();
        _browser = await _standard.App.SignedInAs(Role.Methodologist);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _standard.DisposeAsync();
    }

    [Fact]
    public async Task An_unknown_draft_is_not_found() => await _browser.Page($"/en/standard/import/{Guid.CreateVersion7():D}", HttpStatusCode.NotFound);

    [Fact]
    public async Task The_preview_shows_act_cards_warnings_beside_their_lines_and_what_will_happen()
    {
        var page = await _browser.Page(await Draft(OwnText.Order));

        var words = StandardApplication.Words(page);
        words.ShouldContain("no. 77-Б, 14 September 2031");
        words.ShouldContain("4 cards will be written, in force from 1 March 2032.");
        words.ShouldContain("The text announces a new wording: paragraphs 8, 9, from 1 June 2033 (order no. 12-К, 5 February 2033).");
        page.QuerySelectorAll(".m-std-plan tbody tr").Length.ShouldBe(4);
        page.QuerySelectorAll(".m-std-plan tbody tr td:last-child").Select(c => c.TextContent).ShouldAllBe(c => c == "New card, from 1 March 2032");
        var warning = page.QuerySelectorAll(".m-std-warnings > li").First(w => w.TextContent.Contains("STD-114", StringComparison.Ordinal));
        warning.QuerySelector(".m-std-meant")!.TextContent.ShouldContain("6113-1-009");
        (await Journal()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Confirming_writes_the_cards_with_a_journal_entry_and_cannot_be_done_again()
    {
        var preview = await Draft(OwnText.Order);
        var page = await _browser.Page(preview);

        using var first = await _browser.Submit(page, preview, Nothing, "#confirm");
        using var second = await _browser.Submit(page, preview, Nothing, "#confirm");
        using var discard = await _browser.Submit(page, preview, Nothing, "#discard");
        using var upload = await StandardApplication.Upload(_browser, Encoding.UTF8.GetBytes(OwnText.Order));

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        StandardApplication.Words(await Browser.Read(second)).ShouldContain("This text is already imported.");
        discard.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        upload.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var entry = (await Journal()).ShouldHaveSingleItem();
        entry.Right.ShouldBe(Role.Methodologist);
        entry.Items.Split('\n').Select(i => i.Split(' ')[0]).ShouldBe(["standard-import", "standard-edition", "standard-edition", "standard-edition", "standard-edition"]);
        (await Editions()).Select(e => (e.Paragraph, e.From, e.Until)).ShouldBe([.. Enumerable.Range(7, 4).Select(p => (p, new DateOnly(2032, 3, 1), (DateOnly?)null))]);
        StandardApplication.Words(await _browser.Page(preview)).ShouldContain("The text is imported");
    }

    [Fact]
    public async Task A_draft_can_be_discarded_and_is_gone()
    {
        var preview = await Draft(OwnText.Order);

        using var answer = await _browser.Submit(preview, Nothing, "#discard");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _browser.Page(preview, HttpStatusCode.NotFound);
        (await Editions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_ten_who_confirm_at_once_one_wins_and_the_others_are_told()
    {
        var preview = await Draft(OwnText.Order);
        var browsers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _standard.App.SignedInAs(Role.Methodologist)));
        var pages = await Task.WhenAll(browsers.Select(b => b.Page(preview)));

        var answers = await Task.WhenAll(browsers.Zip(pages).Select(b => b.First.Submit(b.Second, preview, Nothing, "#confirm")));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await Editions()).Count.ShouldBe(4);
        (await Journal()).Count.ShouldBe(1);
        foreach (var browser in browsers) browser.Dispose();
    }

    [Fact]
    public async Task Of_two_different_texts_confirmed_at_once_one_wins()
    {
        string[] previews = [await Draft(OwnText.Order), await Draft(OwnText.UpToDate)];
        using var other = await _standard.App.SignedInAs(Role.Methodologist);
        var pages = (await _browser.Page(previews[0]), await other.Page(previews[1]));

        var answers = await Task.WhenAll(_browser.Submit(pages.Item1, previews[0], Nothing, "#confirm"), other.Submit(pages.Item2, previews[1], Nothing, "#confirm"));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await Editions()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task An_amending_act_ends_the_wordings_that_it_replaces_and_leaves_the_others()
    {
        await _standard.Import(OwnText.Order);
        var preview = await Draft(OwnText.Amendment);
        var page = await _browser.Page(preview);
        var words = StandardApplication.Words(page);
        words.ShouldContain("2622-4-003");
        page.QuerySelectorAll(".m-std-plan tbody tr td:last-child").Select(c => c.TextContent).ShouldContain("Not in the text; stays as it is");
        page.QuerySelectorAll(".m-std-changes tbody tr").Select(r => r.TextContent).ShouldContain(r => r.Contains("2622-4-002", StringComparison.Ordinal) && r.Contains("Changed", StringComparison.Ordinal));

        using var answer = await _browser.Submit(page, preview, Nothing, "#confirm");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var day = new DateOnly(2033, 6, 1);
        (await Editions()).Where(e => e.Paragraph == 8).Select(e => (e.OccupationCode, e.From, e.Until))
            .ShouldBe([("2622-4-002", new DateOnly(2032, 3, 1), day), ("2622-4-003", day, null)]);
        (await Editions()).Single(e => e.Paragraph == 7).Until.ShouldBeNull();
    }

    [Fact]
    public async Task A_wording_that_would_begin_no_later_than_the_present_one_needs_another_day()
    {
        await _standard.Import(OwnText.Order);
        var preview = await Draft(OwnText.UpToDate);

        var refused = StandardApplication.Words(await _browser.Page(preview));
        refused.ShouldContain("This text cannot be imported");
        refused.ShouldContain("would begin on 1 March 2032, and the present one began on 1 March 2032");
        StandardApplication.Words(await _browser.Page(preview + "?from=2031-12-31")).ShouldContain("cannot be before the act itself is in force (1 March 2032)");
        await _browser.Page(preview + "?from=tomorrow");

        using var answer = await _browser.Submit(preview + "?from=2032-09-01", Nothing, "#confirm");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Editions()).Count.ShouldBe(5);
        (await Editions()).Where(e => e.Paragraph == 7).Select(e => e.From).ShouldBe([new DateOnly(2032, 3, 1), new DateOnly(2032, 9, 1)]);
    }

    [Fact]
    public async Task Another_standard_is_refused()
    {
        await _standard.Import(OwnText.Order);

        var words = StandardApplication.Words(await _browser.Page(await Draft(OwnText.Order.Replace("A01910001", "B02920002", StringComparison.Ordinal))));

        words.ShouldContain("This is another standard: its code is B02920002, and the register holds A01910001.");
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_the_one_seen_is_not_carried_out()
    {
        var preview = await Draft(OwnText.Amendment);
        var page = await _browser.Page(preview);
        await _standard.Import(OwnText.Order);

        using var answer = await _browser.Submit(page, preview, Nothing, "#confirm");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        StandardApplication.Words(await Browser.Read(answer)).ShouldContain("Someone else imported or discarded a text while you were looking.");
    }

    private async Task<string> Draft(string text)
    {
        using var answer = await StandardApplication.Upload(_browser, Encoding.UTF8.GetBytes(text));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    private Task<List<JournalEntry>> Journal() => _standard.App.With(s =>
        s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.Kind == ActKind.StandardImported).ToListAsync());

    private Task<List<Web.Standards.StoredEdition>> Editions() => _standard.App.With(s =>
        s.GetRequiredService<MeirimDb>().StandardEditions.AsNoTracking().OrderBy(e => e.Paragraph).ThenBy(e => e.From).ToListAsync());
}
