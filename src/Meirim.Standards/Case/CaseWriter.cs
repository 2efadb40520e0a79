using System.Globalization;
using System.Text.Json.Nodes;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Case;

/// <summary>
/// Makes the CASE 1.1 package of a wording: the card is the document; functions, skills, abilities and knowledge are items, each a
/// child of the one above it. What CASE has no place for stands in extensions, so that <see cref="CaseReader"/> loses nothing.
/// </summary>
public sealed class CaseWriter
{
    /// <summary>Name of our extension everywhere.</summary>
    public const string Extension = "meirim";

    /// <summary>The language in which the official text is in force.</summary>
    public const string Language = "kk";

    private readonly CaseEdition _edition;
    private readonly Guid _id;
    private readonly Dictionary<string, CaseItemType> _types;
    private readonly List<CaseItem> _items = [];
    private readonly List<CaseAssociation> _associations = [];

    private CaseWriter(CaseEdition edition)
    {
        (_edition, _id) = (edition, edition.Id);
        _types = CaseTypes.Under(edition.Root).ToDictionary(t => t.TypeCode, StringComparer.Ordinal);
    }

    public static CasePackage Write(CaseEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new CaseWriter(edition).Package();
    }

    private CasePackage Package()
    {
        var document = Document();
        var card = Link(document.Title, "CFDocuments", _id);
        int function = 0;
        foreach (var f in _edition.Edition.Card.Functions) Add(f, card, ++function);
        return new CasePackage(document, _items, _associations, new CaseDefinitions([.. _types.Values]));
    }

    private CaseDocument Document()
    {
        var edition = _edition.Edition;
        var card = JsonNode.Parse(StandardJson.WriteCard(edition.Card))!.AsObject();
        foreach (var said in CaseReader.SaidByCase) card.Remove(said);
        var ours = new JsonObject
        {
            ["country"] = _edition.Country,
            ["actNumber"] = edition.ActNumber,
            ["actDate"] = $"{edition.ActDate:yyyy-MM-dd}",
            ["card"] = card,
        };
        return new CaseDocument(
            _id, CaseAddress.Of(_edition.Root, "CFDocuments", _id), "1.1", _edition.Creator, edition.Card.Name, _edition.ChangedAt, edition.Card.Goal,
            Language, $"{edition.Card.OccupationCode}@{edition.From:yyyy-MM-dd}", edition.Until is null ? "Adopted" : "Deprecated",
            edition.From, edition.Until, null, new JsonObject { [Extension] = ours });
    }

    private void Add(LabourFunction function, CaseLink parent, int place)
    {
        var address = CardAddress.Of(function);
        var statement = function.Title is not null ? "title" : function.ListTitle is not null ? "listTitle" : "none";
        var ours = new JsonObject { ["kind"] = function.Kind == FunctionKind.Mandatory ? "mandatory" : "additional", ["statement"] = statement };
        if (function.Title is not null && function.ListTitle is not null) ours["listTitle"] = function.ListTitle;
        if (function.CorrectedTitle is not null) ours["correctedTitle"] = function.CorrectedTitle;
        var link = Item(address, CaseTypes.Function, function.Title ?? function.ListTitle ?? "", null, ours, parent, place);
        int skill = 0;
        foreach (var s in function.Skills) Add(address.In(s), s, link, ++skill);
    }

    private void Add(CardAddress address, Skill skill, CaseLink parent, int place)
    {
        var ours = new JsonObject();
        if (skill.Title is null) ours["statement"] = "none";
        if (skill.CorrectedTitle is not null) ours["correctedTitle"] = skill.CorrectedTitle;
        var link = Item(address, CaseTypes.Skill, skill.Title ?? "", null, ours, parent, place);
        int child = 0;
        foreach (var a in skill.Abilities) Add(address.Ability(a), CaseTypes.Ability, a, link, ++child);
        foreach (var k in skill.Knowledge) Add(address.Knowing(k), CaseTypes.Knowledge, k, link, ++child);
    }

    private void Add(CardAddress address, string type, CardItem item, CaseLink parent, int place)
    {
        var ours = new JsonObject();
        if (item.CorrectedText is not null) ours["correctedText"] = item.CorrectedText;
        Item(address, type, item.Text, item.SourceNumber?.ToString(CultureInfo.InvariantCulture), ours, parent, place);
    }

    private CaseLink Item(CardAddress address, string type, string statement, string? printed, JsonObject ours, CaseLink parent, int place)
    {
        var (code, kind) = (address.ToString(), _types[type]);
        var id = CaseIds.OfPart(_id, code);
        var link = Link(code, "CFItems", id);
        _items.Add(new CaseItem(
            id, statement, kind.Title, link.Uri, code, printed, Language, new CaseLink(kind.Title, kind.Identifier, kind.Uri), _edition.ChangedAt, null,
            ours.Count == 0 ? null : new JsonObject { [Extension] = ours }));
        var association = CaseIds.OfAssociation(_id, code);
        _associations.Add(new CaseAssociation(
            association, "isChildOf", place, CaseAddress.Of(_edition.Root, "CFAssociations", association), link, parent, _edition.ChangedAt, null));
        return link;
    }

    private CaseLink Link(string title, string kind, Guid id) => new(title, id, CaseAddress.Of(_edition.Root, kind, id));
}
