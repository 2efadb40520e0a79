namespace Meirim.Standards.Country;

/// <summary>
/// The fields of one kind of object in a country's files. The loader demands the required ones and refuses any other; the
/// schemas in <c>data/schema</c> say the same to editors, and a test holds the two together.
/// </summary>
/// <param name="Schema">File of the schema, without <c>.schema.json</c>.</param>
/// <param name="Definition">Name under <c>$defs</c> in the schema; null for the file's own object.</param>
public sealed record DataShape(string Schema, string? Definition, string[] Required, string[] Optional)
{
    public bool Knows(string field) => Required.Contains(field) || Optional.Contains(field) || field == "$schema";
}
