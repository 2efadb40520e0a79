using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Meirim.Qti.Items;
using Meirim.Web.Ui;

namespace Meirim.Web.Testing.Sit;

/// <summary>
/// A question as the page shows it, in one language: the item's own clean HTML with plain controls in its places. It is made of
/// what a person may see; keys are never looked at (R10). Everything works by keyboard: what is put in order or matched is chosen
/// from lists.
/// </summary>
internal sealed partial class QuestionHtml(string language, Texts texts)
{
    private readonly StringBuilder _html = new();

    /// <param name="seed">Of the order of options, which is the same in all languages; null for the author's order.</param>
    public static string Of(Item item, string language, long? seed, Texts texts)
    {
        var question = new QuestionHtml(language, texts);
        var orders = seed is { } drawn ? OptionOrder.Draw(item, drawn) : null;
        var parts = item.Interactions.ToDictionary(i => i.Response, i => question.Part(orders?.GetValueOrDefault(i.Response)?.Arrange(i) ?? i), StringComparer.Ordinal);
        return Place().Replace(item.Body.In(language) ?? "", m => parts.GetValueOrDefault(WebUtility.HtmlDecode(m.Groups[2].Value), ""));
    }

    private string Part(Interaction interaction)
    {
        _html.Clear();
        switch (interaction)
        {
            case ChoiceInteraction c:
                Fieldset(c, () => Choices(c.Response, c.Options.Select(o => (o.Identifier, Html(o.Text))), c.MaxChoices == 1));
                break;
            case InlineChoiceInteraction c:
                Select(c.Response, texts.In(language, "sit.choose"), "choice", c.Options.Select(o => (o.Identifier, Html(o.Text))));
                break;
            case TextEntryInteraction t:
                _html.Append(CultureInfo.InvariantCulture, $"<input class=\"ds-input t-entry\" type=\"text\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"200\" size=\"{Math.Clamp(t.ExpectedLength ?? 16, 4, 40)}\" data-value=\"{A(t.Response)}\" aria-label=\"{A(texts.In(language, "sit.your-answer"))}\"");
                if (t.Placeholder.In(language) is { } hint) _html.Append(CultureInfo.InvariantCulture, $" placeholder=\"{A(hint)}\"");
                _html.Append("/>");
                break;
            case ExtendedTextInteraction t:
                Fieldset(t, () => _html.Append(CultureInfo.InvariantCulture, $"<textarea class=\"ds-input\" rows=\"{Math.Clamp(t.ExpectedLines ?? 5, 2, 12)}\" maxlength=\"2000\" data-value=\"{A(t.Response)}\" aria-label=\"{A(texts.In(language, "sit.your-answer"))}\"></textarea>"));
                break;
            case MatchInteraction m:
                Fieldset(m, () => Match(m));
                break;
            case OrderInteraction o:
                Fieldset(o, () => Order(o));
                break;
            case GapMatchInteraction g:
                Fieldset(g, () => _html.Append(Gap().Replace(g.Passage.In(language) ?? "", gap => SelectOf(g.Response, texts.In(language, "sit.gap"), "pair-left",
                    g.Words.Select(w => (w.Identifier, Html(w.Text))), gap.Groups[1].Value))));
                break;
            case HottextInteraction h:
                Fieldset(h, () => _html.Append("<div>").Append(Hottext().Replace(h.Passage.In(language) ?? "", word => Box(h.Response, word.Groups[1].Value, word.Groups[2].Value, h.MaxChoices == 1, "t-word"))).Append("</div>"));
                break;
            case HotspotInteraction h:
                Fieldset(h, () => Choices(h.Response, h.Spots.Select(s => (s.Identifier, A(s.Label.In(language) ?? s.Identifier))), h.MaxChoices == 1));
                break;
        }
        return _html.ToString();
    }

    private void Fieldset(Interaction interaction, Action inside)
    {
        _html.Append("<fieldset class=\"ds-fieldset t-part\"><legend class=\"ds-label t-prompt\">")
            .Append(interaction.Prompt.In(language) ?? $"<span class=\"ds-sr-only\">{A(texts.In(language, "sit.your-answer"))}</span>").Append("</legend>");
        inside();
        _html.Append("</fieldset>");
    }

    private void Choices(string response, IEnumerable<(string Id, string Html)> options, bool single)
    {
        if (!single) _html.Append("<p class=\"t-hint\">").Append(A(texts.In(language, "sit.several"))).Append("</p>");
        _html.Append("<div class=\"t-options\">");
        foreach (var (id, html) in options) _html.Append(Box(response, id, html, single, "t-option"));
        _html.Append("</div>");
    }

    private static string Box(string response, string id, string html, bool single, string look) =>
        $"<label class=\"{look}\"><input class=\"ds-input\" type=\"{(single ? "radio" : "checkbox")}\" name=\"{A(response)}\" value=\"{A(id)}\" data-value=\"{A(response)}\"/><span>{html}</span></label>";

    private void Match(MatchInteraction match)
    {
        var columns = match.Columns.Select(c => (c.Identifier, Html(c.Text))).ToList();
        _html.Append("<ul class=\"t-rows\">");
        foreach (var row in match.Rows)
        {
            var text = Html(row.Text);
            _html.Append("<li><span>").Append(text).Append("</span>");
            if (row.MatchMax == 1) Select(match.Response, Plain(text), "pair-right", columns, row.Identifier);
            else
                foreach (var (id, html) in columns)
                    _html.Append(Box(match.Response, $"{row.Identifier} {id}", html, single: false, "t-option"));
            _html.Append("</li>");
        }
        _html.Append("</ul>");
    }

    private void Order(OrderInteraction order)
    {
        var options = order.Options.Select(o => (o.Identifier, Html(o.Text))).ToList();
        _html.Append("<ol class=\"t-places\">");
        for (int place = 1; place <= (order.MaxChoices ?? options.Count); place++)
        {
            _html.Append("<li>");
            Select(order.Response, texts.In(language, "sit.place", place), "place", options, place.ToString(CultureInfo.InvariantCulture));
            _html.Append("</li>");
        }
        _html.Append("</ol>");
    }

    private void Select(string response, string label, string kind, IEnumerable<(string Id, string Html)> options, string? other = null) =>
        _html.Append(SelectOf(response, label, kind, options, other));

    /// <param name="kind">How the page makes the value: <c>choice</c> the option, <c>pair-right</c> row and option, <c>pair-left</c> option and gap, <c>place</c> by the order.</param>
    private string SelectOf(string response, string label, string kind, IEnumerable<(string Id, string Html)> options, string? other = null) =>
        $"<select class=\"ds-input\" data-value=\"{A(response)}\" data-kind=\"{kind}\"{(other is null ? "" : $" data-other=\"{A(other)}\"")} aria-label=\"{A(label)}\"><option value=\"\">{A(texts.In(language, "sit.choose"))}</option>"
        + string.Concat(options.Select(o => $"<option value=\"{A(o.Id)}\">{A(Plain(o.Html))}</option>")) + "</select>";

    private string Html(LocalText text) => text.In(language) ?? "";

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " ")).Trim();

    private static string A(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("<(div|span) data-response=\"([^\"]+)\"></\\1>", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("<span data-gap=\"([^\"]+)\"></span>", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex("<span data-hottext=\"([^\"]+)\">(.*?)</span>", RegexOptions.CultureInvariant)]
    private static partial Regex Hottext();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
