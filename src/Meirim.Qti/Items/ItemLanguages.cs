namespace Meirim.Qti.Items;

/// <summary>Lays the languages of one item side by side. A QTI file has one language; files with one item identifier are one item.</summary>
public static class ItemLanguages
{
    /// <summary>
    /// The item with the language of another reading of it. Everything but the texts and the typed keys must be the same: options, keys,
    /// processing.
    /// </summary>
    /// <param name="addition">The item in one language.</param>
    public static (Item? Item, QtiProblem? Problem) With(this Item item, Item addition, string language)
    {
        if (item.Languages.Contains(language)) return (null, QtiProblems.LanguageTwice(item.Identifier, language));
        if (!QtiJson.Same(Skeleton(item), Skeleton(addition))) return (null, QtiProblems.LanguagesDiffer(item.Identifier, language));
        var texts = new Queue<LocalText>(addition.Texts());
        var together = item.MapTexts(t => t.With(texts.Dequeue()));
        return (together with
        {
            Responses = [.. item.Responses.Zip(addition.Responses, (r, a) => Keys(r, a, language))],
            Labels = item.Labels.IsEmpty ? addition.Labels : item.Labels,
        }, null);
    }

    private static ResponseDeclaration Keys(ResponseDeclaration response, ResponseDeclaration addition, string language)
    {
        if (Same(response.Key, addition.Key)) return response;
        var keys = new SortedDictionary<string, AnswerKey>(response.KeyIn.ToDictionary(), StringComparer.Ordinal) { [language] = addition.Key };
        return response with { KeyIn = keys };
    }

    private static bool Same(AnswerKey a, AnswerKey b) => System.Text.Json.JsonSerializer.Serialize(a, QtiJson.Options) == System.Text.Json.JsonSerializer.Serialize(b, QtiJson.Options);

    /// <summary>What all languages share.</summary>
    private static Item Skeleton(Item item) => item.MapTexts(_ => LocalText.None) with
    {
        Labels = new ItemLabels(),
        Responses = [.. item.Responses.Select(r => r.BaseType == BaseType.String ? r with { Key = AnswerKey.None, KeyIn = new SortedDictionary<string, AnswerKey>() } : r)],
    };
}
