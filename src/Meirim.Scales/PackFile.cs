using System.Text.Json.Serialization;

namespace Meirim.Scales;

/// <summary>The file of a pack: a <see cref="ScalePack"/> and the name of its schema, which editors read.</summary>
internal sealed record PackFile(
    [property: JsonPropertyName("$schema")] string Schema, string Code, int Version, IReadOnlyDictionary<string, string> Names, string Licence, PermissionState Permission, string PermissionNote,
    string Credit, string Source, IReadOnlyList<string> Changes, IReadOnlyDictionary<string, PackLanguage> Languages, ResponseScale Responses, IReadOnlyList<PackItem> Items,
    IReadOnlyList<PackScale> Scales, int? Days = null, IReadOnlyDictionary<string, string>? Instructions = null)
{
    public ScalePack ToPack() => new(Code, Version, Names, Licence, Permission, PermissionNote, Credit, Source, Changes, Languages, Responses, Items, Scales, Days, Instructions);
}
