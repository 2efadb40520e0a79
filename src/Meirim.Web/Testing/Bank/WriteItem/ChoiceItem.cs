using Meirim.Qti.Items;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>Questions that are written on a page: one choice, right or not, the words of the question before it. All others come by import.</summary>
internal static class ChoiceItem
{
    private const string Response = "RESPONSE";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The form of an item; null when it is of another kind.</summary>
    public static ItemForm? Read(TestItem stored, Item item)
    {
        if (Choice(item) is not { } choice) return null;
        var key = item.Responses[0].Key.Correct;
        return new ItemForm
        {
            Code = stored.Code,
            Use = stored.Use,
            Several = choice.MaxChoices != 1,
            Area = stored.Area,
            Level = stored.Level,
            Occupations = [.. (stored.Occupations ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Card = stored.Knowledge?.Split('#')[0],
            Knowledge = stored.Knowledge,
            Article = stored.Article,
            Seconds = stored.Seconds,
            Languages = [.. item.Languages],
            Question = item.Languages.ToDictionary(l => l, l => (string?)PlainText.Of(Words(item, choice).In(l)), StringComparer.Ordinal),
            Options = [.. choice.Options.Select(o => new OptionForm
            {
                Text = item.Languages.ToDictionary(l => l, l => (string?)PlainText.Of(o.Text.In(l)), StringComparer.Ordinal),
                Right = key.Contains(o.Identifier),
            })],
        };
    }

    /// <summary>The item that a form says.</summary>
    /// <param name="stored">The version before; null for a new item. What the form does not say stays.</param>
    public static Item Write(ItemForm form, Item? stored, string code, string author)
    {
        var before = stored is null ? null : Choice(stored);
        bool scored = form.Use == ItemUse.Scored;
        var languages = form.Languages.Where(l => !string.IsNullOrWhiteSpace(form.Question.GetValueOrDefault(l))).ToList();
        LocalText Text(Func<string, string> say) => new(languages.Select(l => new KeyValuePair<string, string>(l, say(l))));
        var words = before is null ? LocalText.None : Words(stored!, before);
        var question = Text(l => PlainText.Html(form.Question[l], words.In(l)));
        var options = new List<Option>();
        var right = new List<string>();
        for (int i = 0; i < form.Options.Count; i++)
        {
            if (form.Options[i].IsEmpty) continue;
            var was = before is not null && i < before.Options.Count ? before.Options[i] : null;
            var id = was?.Identifier ?? Letters.Select(l => l.ToString()).First(l => options.TrueForAll(o => o.Identifier != l) && before?.Options.Any(o => o.Identifier == l) is not true);
            options.Add((was ?? new Option(id, LocalText.None)) with { Text = Text(l => PlainText.Html(form.Options[i].Text.GetValueOrDefault(l), was?.Text.In(l))) });
            if (scored && form.Options[i].Right) right.Add(id);
        }
        var response = before?.Response ?? Response;
        var place = $"<div data-response=\"{response}\"></div>";
        bool inBody = before is not null && before.Prompt.IsNone;
        var choice = (before ?? new ChoiceInteraction([], Shuffle: scored) { Response = response }) with { Options = options, MaxChoices = form.Several ? 0 : 1, MinChoices = 0, Prompt = inBody ? LocalText.None : question };
        return (stored ?? New(code, author)) with
        {
            // files of other formats have no titles, and need none
            Title = stored is { Title.IsNone: true } ? LocalText.None : Text(l => stored?.Title.In(l) ?? code),
            Body = inBody ? question.Map(q => (q.StartsWith('<') ? q : $"<p>{q}</p>") + place) : Text(_ => place),
            Interactions = [choice],
            Responses = [new ResponseDeclaration(response, form.Several ? Cardinality.Multiple : Cardinality.Single, BaseType.Identifier, new AnswerKey { Correct = right })],
            Processing = scored ? new TemplateProcessing(StandardTemplate.MatchCorrect) : null,
            Labels = (stored?.Labels ?? new ItemLabels(Author: author)) with { Area = form.Area, Level = form.Level, SourceArticle = form.Article, Seconds = form.Seconds },
        };
    }

    private static Item New(string code, string author) => new()
    {
        Identifier = code,
        Title = LocalText.None,
        Body = LocalText.None,
        Interactions = [],
        Responses = [],
        Outcomes = [OutcomeDeclaration.Score],
        Labels = new ItemLabels(Author: author),
    };

    private static ChoiceInteraction? Choice(Item item) =>
        item is { Interactions: [ChoiceInteraction choice], Responses: [{ KeyIn.Count: 0, Key: { Mapping: null, Areas: null } } response] }
        && item.Processing is null or TemplateProcessing { Template: StandardTemplate.MatchCorrect }
        && choice.Response == response.Identifier && choice.MaxChoices is 0 or 1 && choice.MinChoices == 0
        && (choice.Prompt.IsNone || item.Body.All(b => b.Value == Place(choice)))
        && item.Body.All(b => b.Value.EndsWith(Place(choice), StringComparison.Ordinal))
            ? choice : null;

    private static string Place(ChoiceInteraction choice) => $"<div data-response=\"{choice.Response}\"></div>";

    /// <summary>The words of the question: the prompt, or what stands before the choice.</summary>
    private static LocalText Words(Item item, ChoiceInteraction choice) =>
        choice.Prompt.IsNone ? item.Body.Map(b => b[..^Place(choice).Length]) : choice.Prompt;
}
