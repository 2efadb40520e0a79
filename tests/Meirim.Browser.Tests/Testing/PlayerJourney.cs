using System.Globalization;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;
using Meirim.Qti.Tests;
using Meirim.Qti.Writing;
using Meirim.Web.Tests.Exchange;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Testing;

/// <summary>
/// Items that we export are played by a player that is not ours (<c>@citolab/qti-components</c>): it shows them, takes answers, and its score
/// is ours. Where a click or a key suffices the answer is given so; where the player wants dragging it is given to the player's variable.
/// </summary>
[Collection(TheBrowser.Name)]
public sealed class PlayerJourney(Chromium chromium)
{
    private const string Place = "http://player.test/";

    private const string TheItem = "document.querySelector('item-container')?.shadowRoot?.querySelector('qti-assessment-item')";

    [SkippableTheory]
    [InlineData("single", "B")]
    [InlineData("single", "A")]
    [InlineData("single", "")]
    [InlineData("multiple", "A|B")]
    [InlineData("multiple", "A|D")]
    [InlineData("multiple", "A|C")]
    [InlineData("multiple", "")]
    [InlineData("inline", "A")]
    [InlineData("inline", "B")]
    [InlineData("typed", "ГОРОД")]
    [InlineData("typed", "село")]
    [InlineData("typed", "")]
    [InlineData("match", "R1 C1|R2 C2")]
    [InlineData("match", "R1 C1|R2 C1")]
    [InlineData("order", "C|A|B")]
    [InlineData("order", "A|B|C")]
    [InlineData("gaps", "W1 G1|W2 G2")]
    [InlineData("gaps", "W1 G2|W2 G1")]
    [InlineData("hot", "H1")]
    [InlineData("hot", "H2")]
    [InlineData("spots", "S2")]
    [InlineData("spots", "S1")]
    public async Task The_player_gives_the_score_that_we_give(string kind, string answer)
    {
        var item = Some.Named(kind);
        string[] values = answer.Length == 0 ? [] : answer.Split('|');
        await using var player = await Play(item);

        await Answer(player.Page, item, "RESPONSE", values);

        (await Score(player.Page)).ShouldBe(ResponseProcessor.Score(item, new Dictionary<string, IReadOnlyList<string>> { ["RESPONSE"] = values }, "ru").Score!.Value, 1e-9);
    }

    [SkippableTheory]
    [InlineData("B", "2.5")]
    [InlineData("A", "2.5")]
    [InlineData("B", "4")]
    [InlineData("B", "")]
    public async Task The_player_runs_our_rules_as_we_do(string choice, string number)
    {
        var item = Some.Rules();
        await using var player = await Play(item);

        await Answer(player.Page, item, "RESPONSE", [choice]);
        if (number.Length > 0) await Answer(player.Page, item, "R2", [number]);

        var ours = ResponseProcessor.Score(item, new Dictionary<string, IReadOnlyList<string>> { ["RESPONSE"] = [choice], ["R2"] = number.Length > 0 ? [number] : [] }, "ru");
        (await Score(player.Page)).ShouldBe(ours.Score!.Value, 1e-9);
    }

    [SkippableFact]
    public async Task The_player_shows_what_a_candidate_is_to_read()
    {
        foreach (var item in Some.OfEachKind())
        {
            await using var player = await Play(item);

            var text = await player.Page.EvaluateAsync<string>($"{TheItem}.textContent");
            foreach (var word in Words(item)) text.ShouldContain(word, customMessage: item.Identifier);
        }
    }

    private static IEnumerable<string> Words(Item item) => item.Interactions.SelectMany(i => i switch
    {
        ChoiceInteraction c => c.Options.Select(o => o.Text.In("ru")!).Append(i.Prompt.In("ru") ?? "вопроса"),
        MatchInteraction m => m.Rows.Concat(m.Columns).Select(o => o.Text.In("ru")!),
        OrderInteraction o => o.Options.Select(x => x.Text.In("ru")!),
        GapMatchInteraction g => g.Words.Select(o => o.Text.In("ru")!).Append("Сначала"),
        HottextInteraction => ["верно", "другое"],
        ExtendedTextInteraction => ["Напишите"],
        TextEntryInteraction or InlineChoiceInteraction when item.Interactions is [_] => ["Ответ:", "так ли?"],
        _ => ["вопроса"],
    });

    private async Task<BrowserPage> Play(Item item)
    {
        var program = await ForeignCheck.File("@citolab/qti-components/cdn/index.global.js");
        var player = await chromium.Open(1280);
        await player.Page.RouteAsync($"{Place}**", route => new Uri(route.Request.Url).AbsolutePath switch
        {
            "/" => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = "<!doctype html><title>player</title><script src=/player.js></script><qti-item><item-container item-url=/item.xml></item-container></qti-item>" }),
            "/player.js" => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript; charset=utf-8", Body = program }),
            "/item.xml" => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/xml", BodyBytes = ItemWriter.Write(item, "ru", name => "/" + name) }),
            "/" + Some.Picture => route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/png", BodyBytes = Some.Png }),
            _ => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }),
        });
        await player.Go(Place);
        await player.Page.WaitForFunctionAsync($"() => {TheItem}?.variables?.some(v => v.identifier === 'SCORE')");
        return player;
    }

    private static async Task Answer(IPage page, Item item, string response, string[] values)
    {
        var within = page.Locator($"[response-identifier={response}]");
        switch (item.InteractionOf(response))
        {
            case ChoiceInteraction:
                foreach (var value in values) await within.Locator($"qti-simple-choice[identifier={value}]").ClickAsync();
                break;
            case HottextInteraction:
                foreach (var value in values) await within.Locator($"qti-hottext[identifier={value}]").ClickAsync();
                break;
            case TextEntryInteraction:
                await within.Locator("input").PressSequentiallyAsync(values.FirstOrDefault() ?? "");
                await page.Keyboard.PressAsync("Tab");
                break;
            case var other:
                await page.EvaluateAsync($"([response, values, single]) => {TheItem}.updateResponseVariable(response, single ? values[0] : values)",
                    new object[] { response, values, item.Response(other!.Response)!.Cardinality == Cardinality.Single });
                break;
        }
        await page.WaitForFunctionAsync($"([response, count]) => [{TheItem}.variables.find(v => v.identifier === response).value ?? []].flat().filter(v => v !== '').length === count", new object[] { response, values.Length }, new PageWaitForFunctionOptions { Timeout = 10_000 });
    }

    private static async Task<double> Score(IPage page) => double.Parse(
        await page.EvaluateAsync<string>($"() => {{ {TheItem}.processResponse(); return String({TheItem}.getOutcome('SCORE').value); }}"), CultureInfo.InvariantCulture);
}
