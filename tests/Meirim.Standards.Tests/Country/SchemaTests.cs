using System.Text.Json;
using Meirim.Standards.Country;

namespace Meirim.Standards.Tests.Country;

/// <summary>The schemas are for editors; the loader is what counts. They must say the same.</summary>
public class SchemaTests
{
    public static TheoryData<string, string?> Shapes()
    {
        var data = new TheoryData<string, string?>();
        foreach (var shape in DataShapes.All) data.Add(shape.Schema, shape.Definition);
        return data;
    }

    [Theory, MemberData(nameof(Shapes))]
    public void A_schema_demands_and_knows_the_fields_that_the_loader_does(string schema, string? definition)
    {
        var shape = DataShapes.All.Single(s => s.Schema == schema && s.Definition == definition);
        var root = Read(schema);
        var node = definition is null ? root : root.GetProperty("$defs").GetProperty(definition);

        Names(node.GetProperty("required")).ShouldBe(shape.Required, ignoreOrder: true);
        node.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(n => n != "$schema")
            .ShouldBe(shape.Required.Concat(shape.Optional), ignoreOrder: true);
        node.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Every_definition_of_a_schema_belongs_to_a_shape()
    {
        foreach (var file in Directory.GetFiles(DataFolder.Of("schema"), "*.schema.json"))
        {
            var schema = Path.GetFileName(file).Replace(".schema.json", "");
            if (schema == "common" || DataShapes.All.All(s => s.Schema != schema)) continue;
            Read(schema).GetProperty("$defs").EnumerateObject().Select(d => d.Name).Where(n => n != "node")
                .ShouldBe(DataShapes.All.Where(s => s.Schema == schema && s.Definition is not null).Select(s => s.Definition!), ignoreOrder: true);
        }
    }

    [Theory, InlineData("kz"), InlineData("lv")]
    public void Every_file_of_a_country_names_a_schema_that_is_there(string country)
    {
        var files = Directory.GetFiles(DataFolder.Of(country), "*.json")
            .Concat(Directory.GetFiles(Path.Combine(DataFolder.Of(country), "standard", "requirements"), "*.json"));
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var schema = document.RootElement.GetProperty("$schema").GetString().ShouldNotBeNull();
            File.Exists(Path.Combine(Path.GetDirectoryName(file)!, schema)).ShouldBeTrue($"{file}: {schema}");
        }
    }

    private static IEnumerable<string> Names(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Read(string schema)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(DataFolder.Of("schema"), schema + ".schema.json")));
        return document.RootElement.Clone();
    }
}
