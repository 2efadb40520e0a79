using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;

namespace Meirim.Web.Standards;

/// <summary>A verdict as JSON; the names are written down in docs/cli.md and stay.</summary>
internal static class VerdictJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string person, RequirementSet set, Verdict verdict, VerdictTexts texts)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("person", person);
            json.WriteString("requirement", set.Id);
            json.WriteString("occupation", set.Occupation);
            if (set.Category is not null) json.WriteString("category", set.Category);
            json.WriteString("on", $"{verdict.On:yyyy-MM-dd}");
            json.WritePropertyName("verdict");
            Node(json, verdict, texts);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Node(Utf8JsonWriter json, Verdict verdict, VerdictTexts texts)
    {
        var text = VerdictText.Of(verdict);
        json.WriteStartObject();
        json.WriteString("id", verdict.NodeId);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(verdict.Requirement.Kind.ToString()));
        json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(verdict.Outcome.ToString()));
        json.WriteString("asked", texts.Say(text.Asked));
        json.WriteStartObject("clause");
        json.WriteString("act", verdict.Clause.Act);
        if (verdict.Clause.Paragraph is { } paragraph) json.WriteString("paragraph", paragraph);
        json.WriteEndObject();
        json.WriteString("confidence", JsonNamingPolicy.CamelCase.ConvertName(verdict.Confidence.ToString()));
        if (verdict.EarliestDay is { } day) json.WriteString("earliestDay", $"{day:yyyy-MM-dd}");
        json.WriteStartArray("facts");
        foreach (var fact in verdict.Facts) json.WriteStringValue(fact);
        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var missing in text.Missing)
        {
            json.WriteStartObject();
            json.WriteString("code", missing.Code);
            json.WriteStartArray("arguments");
            foreach (var argument in missing.Arguments) json.WriteStringValue(argument.Value);
            json.WriteEndArray();
            json.WriteString("text", texts.Say(missing));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("parts");
        foreach (var part in verdict.Parts) Node(json, part, texts);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
