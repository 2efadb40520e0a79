using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meirim.Standards.Cards;
using Meirim.Standards.Editions;

namespace Meirim.Standards.Case;

/// <summary>Makes the wording of a card from the CASE package that <see cref="CaseWriter"/> made of it. Nothing is lost.</summary>
public sealed class CaseReader
{
    /// <summary>Fields of a card that CASE itself has a place for.</summary>
    internal static readonly string[] SaidByCase = ["name", "goal", "functions"];

    private readonly CaseDocument _document;
    private readonly ILookup<Guid, CaseItem> _children;

    private CaseReader(CasePackage package)
    {
        _document = package.CFDocument;
        var items = package.CFItems.ToDictionary(i => i.Identifier);
        _children = package.CFAssociations.Where(a => a.AssociationType == "isChildOf")
            .OrderBy(a => a.SequenceNumber)
            .ToLookup(a => a.DestinationNodeURI.Identifier, a => items.TryGetValue(a.OriginNodeURI.Identifier, out var item)
                ? item : throw new JsonException($"The association {a.Identifier} begins at an item that the package does not hold."));
    }

    /// <exception cref="JsonException">The package is not one of a card: our extension or an address is missing or unreadable.</exception>
    public static CaseEdition Read(CasePackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        try
        {
            return new CaseReader(package).Edition();
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new JsonException("The package is not that of an occupation card: " + problem.Message, problem);
        }
    }

    private CaseEdition Edition()
    {
        var ours = Ours(_document.Extensions) ?? throw new JsonException("The document lacks the extension 'meirim'.");
        var card = ours["card"]!.DeepClone().AsObject();
        (card["name"], card["goal"], card["functions"]) = (_document.Title, _document.Description ?? "", new JsonArray());
        var read = StandardJson.ReadCard(Encoding.UTF8.GetBytes(card.ToJsonString())) with { Functions = [.. Children(_document.Identifier).Select(Function)] };
        var edition = new CardEdition(read, Text(ours, "actNumber")!,
            DateOnly.ParseExact(Text(ours, "actDate")!, "yyyy-MM-dd", CultureInfo.InvariantCulture), _document.StatusStartDate, _document.StatusEndDate);
        var root = _document.Uri.IndexOf(CaseAddress.Path, StringComparison.Ordinal) is >= 0 and var end
            ? _document.Uri[..end] : throw new JsonException("The address of the document is not one of CASE 1.1.");
        return new CaseEdition(edition, Text(ours, "country")!, _document.Creator, root, _document.LastChangeDateTime);
    }

    private LabourFunction Function(CaseItem item)
    {
        var ours = Ours(item.Extensions) ?? throw new JsonException($"The function {item.HumanCodingScheme} lacks the extension 'meirim'.");
        var statement = Text(ours, "statement");
        return new LabourFunction(
            Address(item).Function,
            Text(ours, "kind") == "additional" ? FunctionKind.Additional : FunctionKind.Mandatory,
            statement == "listTitle" ? item.FullStatement : Text(ours, "listTitle"),
            statement == "title" ? item.FullStatement : null,
            Text(ours, "correctedTitle"),
            [.. Children(item.Identifier).Select(Skill)]);
    }

    private Skill Skill(CaseItem item)
    {
        var ours = Ours(item.Extensions);
        var children = Children(item.Identifier).ToList();
        return new Skill(
            Address(item).Skill!.Value,
            Text(ours, "statement") == "none" ? null : item.FullStatement,
            Text(ours, "correctedTitle"),
            [.. children.Where(c => Address(c).Part == 'A').Select(Item)],
            [.. children.Where(c => Address(c).Part == 'K').Select(Item)]);
    }

    private static CardItem Item(CaseItem item) => new(
        Address(item).Item!.Value,
        item.ListEnumeration is { } printed ? int.Parse(printed, CultureInfo.InvariantCulture) : null,
        item.FullStatement,
        Text(Ours(item.Extensions), "correctedText"));

    private IEnumerable<CaseItem> Children(Guid id) => _children[id];

    private static CardAddress Address(CaseItem item) => CardAddress.TryParse(item.HumanCodingScheme, out var address)
        ? address : throw new JsonException($"'{item.HumanCodingScheme}' is not the address of a part.");

    private static JsonObject? Ours(JsonObject? extensions) => extensions?[CaseWriter.Extension]?.AsObject();

    private static string? Text(JsonObject? ours, string name) => ours?[name]?.GetValue<string>();
}
