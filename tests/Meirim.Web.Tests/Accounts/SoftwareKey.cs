using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts;

/// <summary>
/// An authenticator in software: makes a P-256 key and signs what WebAuthn Level 3 says a device signs. What it can be told
/// to do wrong is what a thief would try.
/// </summary>
internal sealed class SoftwareKey(Uri site) : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private uint _count;

    private byte[] _owner = [];

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>The origin that the browser would write down.</summary>
    public string Origin { get; set; } = site.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether the owner showed a finger, a face or a PIN.</summary>
    public bool Verified { get; set; } = true;

    /// <summary>What the browser sends after <c>navigator.credentials.create()</c>.</summary>
    public string Make(JsonNode options)
    {
        _owner = Base64Url.DecodeFromChars(options["user"]!["id"]!.GetValue<string>());
        var point = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Data(0x40), .. new byte[16], 0, 32, .. _id, .. cose];
        byte[] attestation =
        [
            0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data,
        ];
        return Written(Client("webauthn.create", options), ("attestationObject", attestation));
    }

    /// <summary>What the browser sends after <c>navigator.credentials.get()</c>.</summary>
    public string Sign(JsonNode options)
    {
        _count++;
        var client = Client("webauthn.get", options);
        var data = Data(0);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Written(client, ("authenticatorData", data), ("signature", signature), ("userHandle", _owner));
    }

    /// <summary>Asks the server for options as the script does: with the form's own token.</summary>
    public static async Task<JsonNode> Options(Browser browser, string page, string form)
    {
        var document = await browser.Page(page);
        var element = document.QuerySelector(form)!;
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", element.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var answer = await browser.Http.PostAsync(new Uri(element.GetAttribute("data-options")!, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public void Dispose() => _key.Dispose();

    private byte[] Data(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, _count);
        return [.. SHA256.HashData(Encoding.ASCII.GetBytes(site.Host)), (byte)(flags | 1 | (Verified ? 4 : 0)), .. count];
    }

    private byte[] Client(string type, JsonNode options) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = options["challenge"]!.GetValue<string>(),
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private string Written(byte[] client, params (string Name, byte[] Bytes)[] parts)
    {
        var response = new JsonObject { ["clientDataJSON"] = Base64Url.EncodeToString(client) };
        foreach (var (name, bytes) in parts) response[name] = Base64Url.EncodeToString(bytes);
        return new JsonObject
        {
            ["id"] = Id,
            ["rawId"] = Id,
            ["type"] = "public-key",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        }.ToJsonString();
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];
}
