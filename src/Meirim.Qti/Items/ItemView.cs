namespace Meirim.Qti.Items;

/// <summary>What a candidate's browser may get of an item: one language, the options in the order drawn, and no key, title or label.</summary>
/// <param name="Body">HTML with the places of the interactions.</param>
public sealed record ItemView(string Identifier, string Language, string Body, IReadOnlyList<Interaction> Interactions)
{
    /// <param name="orders">The order that was drawn and stored with the attempt; an interaction without one keeps that of the author.</param>
    /// <returns>Null when the item has not that language.</returns>
    public static ItemView? Of(Item item, string language, IReadOnlyDictionary<string, OptionOrder>? orders = null) => item.Body.In(language) is { } body
        ? new ItemView(item.Identifier, language, body, [.. item.MapTexts(t => t.Only(language)).Interactions.Select(i => orders is not null && orders.TryGetValue(i.Response, out var order) ? order.Arrange(i) : i)])
        : null;
}
