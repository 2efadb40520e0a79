using System.Security.Cryptography;
using System.Text;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// Signs a request by RFC 9421 with <c>ecdsa-p256-sha256</c> (3.3.4), over method, address, type and digest of the body
/// (<c>Content-Digest</c>, RFC 9530), so that the body is signed too.
/// </summary>
internal static class MessageSignature
{
    public const string Tag = "meirim-webhook", Label = "meirim";

    private const string Algorithm = "ecdsa-p256-sha256";
    private const string Components = "(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\")";

    /// <summary>Puts <c>Content-Digest</c>, <c>Signature-Input</c> and <c>Signature</c> on the request.</summary>
    /// <param name="keyId">The id under which receivers find the key.</param>
    /// <param name="created">When it is signed; receivers refuse what is old.</param>
    public static void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, string keyId, ECDsa key, DateTimeOffset created)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
        var parameters = $"{Components};created={created.ToUnixTimeSeconds()};keyid=\"{keyId}\";alg=\"{Algorithm}\";tag=\"{Tag}\"";
        var signed = key.SignData(
            Encoding.ASCII.GetBytes(Base(request.Method.Method, request.RequestUri!.AbsoluteUri, request.Content!.Headers.ContentType!.ToString(), digest, parameters)),
            HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        request.Headers.TryAddWithoutValidation("Content-Digest", digest);
        request.Headers.TryAddWithoutValidation("Signature-Input", $"{Label}={parameters}");
        request.Headers.TryAddWithoutValidation("Signature", $"{Label}=:{Convert.ToBase64String(signed)}:");
    }

    /// <summary>The signature base (RFC 9421, 2.5).</summary>
    private static string Base(string method, string address, string type, string digest, string parameters) =>
        $"\"@method\": {method}\n\"@target-uri\": {address}\n\"content-type\": {type}\n\"content-digest\": {digest}\n\"@signature-params\": {parameters}";
}
