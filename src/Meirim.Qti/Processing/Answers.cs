using System.Text.Json;
using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>What a candidate answered, by response identifier: the chosen values as text. Whatever it holds, reading it never throws.</summary>
public static class Answers
{
    /// <summary><c>{"RESPONSE": "A"}</c>, <c>{"RESPONSE": ["A", "B"]}</c>; numbers and truth values as themselves, null for no answer.</summary>
    /// <returns>Null with the problem when it is no object of such values.</returns>
    public static (IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers, QtiProblem? Problem) FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return (null, QtiProblems.NotResponses());
            var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                var values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().Select(Text).ToList() : [Text(property.Value)];
                if (values.Any(v => v is null)) return (null, QtiProblems.NotResponses());
                answers[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? [] : [.. values.Select(v => v!)];
            }
            return (answers, null);
        }
        // half a surrogate pair in a string is InvalidOperationException
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return (null, QtiProblems.NotResponses());
        }
    }

    /// <summary>The answer as a value of its declaration; NULL with the problem when it could not have been given.</summary>
    internal static (QtiValue Value, QtiProblem? Problem) Read(Item item, ResponseDeclaration response, IReadOnlyList<string> given)
    {
        if (given.Count > QtiLimits.AnswerValues) return (QtiValue.Null, QtiProblems.TooManyValues(response.Identifier, QtiLimits.AnswerValues));
        var values = new List<Scalar>();
        foreach (var text in given)
        {
            // an empty field is a field without an answer
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (!Scalar.TryParse(response.BaseType, text, out var value)) return (QtiValue.Null, QtiProblems.NotAValue(response.Identifier, Reading.Attributes.Clip(text)));
            values.Add(value);
        }
        if (response.Cardinality == Cardinality.Single && values.Count > 1) return (QtiValue.Null, QtiProblems.OnlyOneValue(response.Identifier));
        return item.InteractionOf(response.Identifier) is { } interaction && AnswerBounds.Problem(interaction, values) is { } problem
            ? (QtiValue.Null, problem)
            : (QtiValue.Of(response.Cardinality, values), null);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };
}
