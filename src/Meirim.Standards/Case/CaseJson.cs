using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meirim.Standards.Case;

/// <summary>The JSON of CASE 1.1: letters as letters, members without a value left out, two blanks of indent.</summary>
public static class CaseJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>UTF-8 without a byte order mark, ended by a line end. Writing, reading and writing again gives the same bytes.</summary>
    public static byte[] Write(CasePackage package) => [.. JsonSerializer.SerializeToUtf8Bytes(package, Options), (byte)'\n'];

    /// <exception cref="JsonException">The bytes are not a package.</exception>
    public static CasePackage Read(ReadOnlySpan<byte> json)
    {
        var package = JsonSerializer.Deserialize<CasePackage>(json, Options);
        return package is { CFDocument: not null, CFItems: not null, CFAssociations: not null } ? package : throw new JsonException("A CFPackage is expected.");
    }
}
