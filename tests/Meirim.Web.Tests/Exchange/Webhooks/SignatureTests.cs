using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Exchange.Webhooks;

/// <summary>A delivery is signed so that a receiver finds out what was changed on the way.</summary>
[Collection(TheRegisterThatTells.Name)]
public sealed partial class SignatureTests(WebhookApplication register)
{
    [SkippableFact]
    public async Task Another_program_finds_the_signature_and_the_event_sound_and_sees_what_was_tampered_with()
    {
        var taken = await Delivered();
        var file = Path.Combine(register.App.DataFolder, "delivery.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { method = taken.Method, url = taken.Url, headers = taken.Headers, body = Convert.ToBase64String(taken.Body) }));
        await ForeignCheck.Run("webhook.mjs", register.App.Address, file);
    }

    [Fact]
    public async Task The_signature_opens_with_the_published_key_and_with_nothing_changed()
    {
        var taken = await Delivered();
        (await Verifies(taken)).ShouldBeTrue();
        (await Verifies(taken with { Method = "PUT" })).ShouldBeFalse();
        (await Verifies(taken with { Url = taken.Url + "x" })).ShouldBeFalse();
        (await Verifies(With(taken, "Content-Type", "application/json"))).ShouldBeFalse();
        (await Verifies(With(taken, "Signature-Input", taken.Headers["Signature-Input"].Replace("created=1", "created=2")))).ShouldBeFalse();

        // a changed body no longer has the digest; with a digest of its own it no longer has the signature
        byte[] body = [.. taken.Body];
        body[^3] ^= 1;
        Digest(body).ShouldNotBe(taken.Headers["Content-Digest"]);
        (await Verifies(With(taken, "Content-Digest", Digest(body)))).ShouldBeFalse();
    }

    private async Task<Receiver.Taken> Delivered()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        (await register.Round()).ShouldBe(1);
        return receiver.Events.Single();
    }

    private static Receiver.Taken With(Receiver.Taken taken, string header, string value) => taken with { Headers = new(taken.Headers) { [header] = value } };

    private static string Digest(byte[] body) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";

    /// <summary>Verifies it as RFC 9421 says, from what came in and from the published keys.</summary>
    private async Task<bool> Verifies(Receiver.Taken taken)
    {
        var parameters = Parameters().Match(taken.Headers["Signature-Input"]);
        parameters.Groups["tag"].Value.ShouldBe(MessageSignature.Tag);
        using var visitor = register.App.Visitor();
        using var answer = await visitor.Get("/.well-known/jwks.json");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(WebhookKeys.Kept);
        var jwk = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("keys").EnumerateArray()
            .Single(k => k.GetProperty("kid").GetString() == parameters.Groups["key"].Value);
        jwk.TryGetProperty("d", out _).ShouldBeFalse();
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(jwk.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(jwk.GetProperty("y").GetString()) },
        });
        var text = new StringBuilder();
        foreach (Match component in Component().Matches(parameters.Groups["components"].Value))
            text.Append($"{component.Value}: {component.Groups[1].Value switch { "@method" => taken.Method, "@target-uri" => taken.Url, var header => taken.Headers.Single(h => string.Equals(h.Key, header, StringComparison.OrdinalIgnoreCase)).Value }}\n");
        text.Append($"\"@signature-params\": {parameters.Groups["all"].Value}");
        var signature = Convert.FromBase64String(Signature().Match(taken.Headers["Signature"]).Groups[1].Value);
        return key.VerifyData(Encoding.ASCII.GetBytes(text.ToString()), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    [GeneratedRegex("""^meirim=(?<all>\((?<components>[^)]*)\);created=\d+;keyid="(?<key>[^"]+)";alg="ecdsa-p256-sha256";tag="(?<tag>[^"]+)")$""")]
    private static partial Regex Parameters();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Component();

    [GeneratedRegex("^meirim=:([A-Za-z0-9+/=]+):$")]
    private static partial Regex Signature();
}
