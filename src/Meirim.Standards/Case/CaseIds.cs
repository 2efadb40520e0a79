using System.Security.Cryptography;
using System.Text;

namespace Meirim.Standards.Case;

/// <summary>
/// The identifiers of a wording and its parts: UUIDs of version 5 (RFC 9562, 5.5), so that every system that holds the same
/// wording names its parts alike.
/// </summary>
public static class CaseIds
{
    // the namespace of URLs and URNs, RFC 9562, 6.6
    private static readonly Guid Urns = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The wording of a card that an act gave.</summary>
    /// <param name="country">Two-letter code of the country.</param>
    public static Guid OfCard(string country, string actNumber, DateOnly actDate, string occupationCode, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(country);
        return Named(Urns, $"urn:meirim:{country.ToLowerInvariant()}:card:{actNumber}:{actDate:yyyy-MM-dd}:{occupationCode}@{from:yyyy-MM-dd}");
    }

    /// <summary>A part of the wording, by its address such as <c>F2S1A3</c>.</summary>
    public static Guid OfPart(Guid card, string address) => Named(card, address);

    /// <summary>The association by which the part belongs to its parent.</summary>
    public static Guid OfAssociation(Guid card, string address) => Named(card, address + " isChildOf");

    public static Guid OfItemType(string code) => Named(Urns, "urn:meirim:case:item-type:" + code);

    /// <summary>The UUID of version 5 of a name.</summary>
    public static Guid Named(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        // SHA-1 is what the version prescribes; nothing is kept secret by it
#pragma warning disable CA5350
        var hash = SHA1.HashData(bytes);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
