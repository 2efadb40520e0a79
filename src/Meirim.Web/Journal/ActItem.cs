using System.Text;

namespace Meirim.Web.Journal;

/// <summary>One thing that an act touched, with the salted commitment that the ledger publishes of it.</summary>
public sealed record ActItem(string Kind, Guid Id, byte[] Commitment)
{
    public static ActItem Of(string kind, Guid id, byte[] salt, string content) =>
        new(kind, id, Meirim.Ledger.Commitment.Of(salt, Covered(kind, id, content)));

    /// <summary>The bytes that the commitment covers: an item of one kind never opens as another.</summary>
    public static byte[] Covered(string kind, Guid id, string content) => Encoding.UTF8.GetBytes($"{kind}\n{id:D}\n{content}");
}
