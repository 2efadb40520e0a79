using System.Text;
using System.Text.Json;
using Meirim.Ledger;

namespace Meirim.Web.Journal;

/// <summary>Adds the journal entry of an act to the unit of work in which the act's facts and projections are written.</summary>
public sealed class JournalWriter(MeirimDb db)
{
    public JournalEntry Append(Act act, Guid? personId, IReadOnlyList<ActItem> items)
    {
        var salt = Commitment.NewSalt();
        var entry = new JournalEntry
        {
            Id = act.Id,
            Kind = act.Kind,
            At = act.At,
            ActorId = act.Actor.AccountId,
            ActorName = act.Actor.Name,
            Right = act.Actor.Right,
            Reason = act.Reason,
            PersonId = personId,
            Items = string.Join('\n', items.Select(i => $"{i.Kind} {i.Id:D}")),
            Salt = salt,
            Leaf = Leaf(act, salt, items),
        };
        db.JournalEntries.Add(entry);
        return entry;
    }

    /// <summary>What only the salt opens: who acted and why.</summary>
    public static byte[] Who(Guid? actorId, string actorName, string? reason) =>
        Encoding.UTF8.GetBytes($"{actorId:D}\n{actorName}\n{reason}");

    private static byte[] Leaf(Act act, byte[] salt, IReadOnlyList<ActItem> items)
    {
        using var bytes = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("v", 1);
            json.WriteString("act", act.Id);
            json.WriteString("kind", act.Kind.ToString());
            json.WriteString("at", act.At);
            json.WriteString("right", act.Actor.Right.ToString());
            json.WriteBase64String("who", Commitment.Of(salt, Who(act.Actor.AccountId, act.Actor.Name, act.Reason)));
            json.WriteStartArray("items");
            foreach (var item in items) json.WriteBase64StringValue(item.Commitment);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
