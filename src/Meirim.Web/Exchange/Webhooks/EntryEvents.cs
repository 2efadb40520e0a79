using System.Text.Encodings.Web;
using System.Text.Json;
using Meirim.Web.Register;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// Events in the JSON of CloudEvents 1.0, structured mode. What an event tells of a person is the register number and where
/// the entry is read: whoever fetches it reads what the public may see at that moment.
/// </summary>
public sealed class EntryEvents(CountryCodes codes, IConfiguration configuration)
{
    public const string ContentType = "application/cloudevents+json; charset=utf-8";

    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _source = PublicAddress.Of(configuration);

    /// <summary>The name under which receivers are asked for leave: the host of our address.</summary>
    public string Origin { get; } = Uri.TryCreate(PublicAddress.Of(configuration), UriKind.Absolute, out var uri) ? uri.IdnHost : "localhost";

    /// <summary>An entry is new or another. The id is the same for everyone and however often it is tried: number, revision, kind.</summary>
    public byte[] Of(RegisterChange change, string kind, DateTimeOffset at) => Write(kind, $"{change.Number}.{change.Revision}.{kind}", change.Number, at, data =>
    {
        data.WriteString("number", change.Number);
        data.WriteNumber("revision", change.Revision);
        if (kind == EventKind.Changed) data.WriteString("entry", $"{_source}/api/v1/specialists/{change.Number}");
    });

    /// <summary>An event that tells of nobody.</summary>
    public byte[] Test(Guid id, DateTimeOffset at) => Write(EventKind.Test, $"test.{id:N}", subject: null, at, data => data.WriteString("message", "It arrives."));

    private byte[] Write(string kind, string id, string? subject, DateTimeOffset at, Action<Utf8JsonWriter> data)
    {
        using var bytes = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(bytes, Style))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", id);
            json.WriteString("source", _source);
            json.WriteString("type", codes.EventType(kind));
            if (subject is not null) json.WriteString("subject", subject);
            json.WriteString("time", at.UtcDateTime);
            json.WriteString("datacontenttype", "application/json");
            json.WriteStartObject("data");
            data(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
