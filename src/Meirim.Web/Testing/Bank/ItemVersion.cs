using System.Security.Cryptography;
using System.Text;
using Meirim.Ledger;
using Meirim.Qti.Items;
using Meirim.Web.Accounts;

namespace Meirim.Web.Testing.Bank;

/// <summary>What an item said from one change to the next, in all its languages, with its key. Never edited.</summary>
public sealed class ItemVersion
{
    public Guid ItemId { get; init; }

    public int Number { get; init; }

    /// <summary>The item as JSON of <see cref="Item"/>.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, lower-case hexadecimal: papers and results name it.</summary>
    public required string Hash { get; init; }

    public Guid? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>What the item says from this moment on.</summary>
    public static ItemVersion Of(TestItem stored, Item item, Actor author, DateTimeOffset at)
    {
        var content = QtiJson.Write(item);
        return new ItemVersion
        {
            ItemId = stored.Id,
            Number = stored.Latest,
            Content = content,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
            AuthorId = author.AccountId,
            AuthorName = author.Name,
            MadeAt = at,
            Salt = Commitment.NewSalt(),
        };
    }

    public Item Read() => QtiJson.Read(Content);
}
