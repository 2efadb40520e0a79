using System.Collections.Concurrent;
using System.Text;
using Meirim.Standards.Cards;

namespace Meirim.Web.Standards;

/// <summary>Cards and documents that were read from their JSON once: a confirmed import and the card of an edition never change.</summary>
public sealed class ParsedTexts
{
    private readonly ConcurrentDictionary<Guid, OccupationCard> _cards = new();
    private readonly ConcurrentDictionary<Guid, StandardDocument> _documents = new();

    public bool HasCard(Guid edition) => _cards.ContainsKey(edition);

    public bool HasDocument(Guid import) => _documents.ContainsKey(import);

    public OccupationCard Card(Guid edition) => _cards[edition];

    public StandardDocument Document(Guid import) => _documents[import];

    public void KeepCard(Guid edition, string json) => _cards[edition] = StandardJson.ReadCard(Encoding.UTF8.GetBytes(json));

    public void KeepDocument(Guid import, string json) => _documents[import] = StandardJson.Read(Encoding.UTF8.GetBytes(json));
}
