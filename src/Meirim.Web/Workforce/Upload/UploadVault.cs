using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Encodings.Web;

namespace Meirim.Web.Workforce.Upload;

/// <summary>Seals what rows say of people (AES-256-GCM): a national identifier lies nowhere in the clear, not even for an hour.</summary>
public sealed class UploadVault(Secrets secrets)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly byte[] _key = secrets.Derive("upload-rows");

    public byte[] Seal(RowContent content) => Sealing.Seal(_key, JsonSerializer.SerializeToUtf8Bytes(content, Form));

    public RowContent Open(byte[] sealedBytes) => JsonSerializer.Deserialize<RowContent>(Sealing.Open(_key, sealedBytes), Form)!;
}
