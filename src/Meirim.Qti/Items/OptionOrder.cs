namespace Meirim.Qti.Items;

/// <summary>The order in which the options of one interaction are shown to one candidate. It is drawn once and stored: a paper can be shown again as it was.</summary>
/// <param name="First">Identifiers of the options, or of the rows or words where things are matched.</param>
/// <param name="Second">Identifiers of the columns; null where there are none.</param>
public sealed record OptionOrder(IReadOnlyList<string> First, IReadOnlyList<string>? Second = null)
{
    /// <summary>Draws an order for every interaction that may be shuffled; fixed options keep their place. The same seed always draws the same.</summary>
    public static IReadOnlyDictionary<string, OptionOrder> Draw(Item item, long seed)
    {
        var drawn = new SortedDictionary<string, OptionOrder>(StringComparer.Ordinal);
        var order = new Shuffle(seed);
        foreach (var interaction in item.Interactions)
            if (interaction switch
            {
                ChoiceInteraction { Shuffle: true } c => new OptionOrder(Shuffled(c.Options, order)),
                InlineChoiceInteraction { Shuffle: true } c => new OptionOrder(Shuffled(c.Options, order)),
                OrderInteraction { Shuffle: true } o => new OptionOrder(Shuffled(o.Options, order)),
                GapMatchInteraction { Shuffle: true } g => new OptionOrder(Shuffled(g.Words, order)),
                // the columns of a grid are a scale
                MatchInteraction { Shuffle: true, Tabular: false } m => new OptionOrder(Shuffled(m.Rows, order), Shuffled(m.Columns, order)),
                _ => null,
            } is { } found) drawn[interaction.Response] = found;
        return drawn;
    }

    /// <summary>The interaction in this order; options that the order does not know stand last, as the author put them.</summary>
    public Interaction Arrange(Interaction interaction) => interaction switch
    {
        ChoiceInteraction c => c with { Options = By(c.Options, First) },
        InlineChoiceInteraction c => c with { Options = By(c.Options, First) },
        OrderInteraction o => o with { Options = By(o.Options, First) },
        GapMatchInteraction g => g with { Words = By(g.Words, First) },
        MatchInteraction m => m with { Rows = By(m.Rows, First), Columns = By(m.Columns, Second ?? []) },
        _ => interaction,
    };

    private static List<string> Shuffled(IReadOnlyList<Option> options, Shuffle order)
    {
        var next = new Queue<string>(order.Of(options.Where(o => !o.Fixed).Select(o => o.Identifier)));
        return [.. options.Select(o => o.Fixed ? o.Identifier : next.Dequeue())];
    }

    private static IReadOnlyList<Option> By(IReadOnlyList<Option> options, IReadOnlyList<string> order)
    {
        var place = order.Select((identifier, i) => (identifier, i)).DistinctBy(p => p.identifier).ToDictionary(p => p.identifier, p => p.i, StringComparer.Ordinal);
        return [.. options.OrderBy(o => place.GetValueOrDefault(o.Identifier, int.MaxValue))];
    }
}
