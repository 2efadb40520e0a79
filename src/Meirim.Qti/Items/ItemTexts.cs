namespace Meirim.Qti.Items;

/// <summary>Every text of an item, in one fixed order: how languages are laid side by side and taken apart.</summary>
public static class ItemTexts
{
    /// <summary>The item with every text changed; which texts come in which order depends on the structure only.</summary>
    public static Item MapTexts(this Item item, Func<LocalText, LocalText> change) => item with
    {
        Title = change(item.Title),
        Body = change(item.Body),
        Interactions = [.. item.Interactions.Select(i => Map(i, change))],
    };

    public static IReadOnlyList<LocalText> Texts(this Item item)
    {
        var texts = new List<LocalText>();
        item.MapTexts(t =>
        {
            texts.Add(t);
            return t;
        });
        return texts;
    }

    /// <summary>The item as one language has it, with that language's keys as the common ones.</summary>
    public static Item Only(this Item item, string language) => item.MapTexts(t => t.Only(language)) with
    {
        Responses = [.. item.Responses.Select(r => new ResponseDeclaration(r.Identifier, r.Cardinality, r.BaseType, r.KeyFor(language)))],
    };

    private static Interaction Map(Interaction interaction, Func<LocalText, LocalText> change)
    {
        var asked = interaction with { Prompt = change(interaction.Prompt) };
        return asked switch
        {
            ChoiceInteraction c => c with { Options = Map(c.Options, change) },
            InlineChoiceInteraction c => c with { Options = Map(c.Options, change) },
            TextEntryInteraction t => t with { Placeholder = change(t.Placeholder) },
            ExtendedTextInteraction t => t with { Placeholder = change(t.Placeholder) },
            MatchInteraction m => m with { Rows = Map(m.Rows, change), Columns = Map(m.Columns, change) },
            OrderInteraction o => o with { Options = Map(o.Options, change) },
            GapMatchInteraction g => g with { Words = Map(g.Words, change), Passage = change(g.Passage) },
            HottextInteraction h => h with { Passage = change(h.Passage) },
            HotspotInteraction h => h with
            {
                Picture = h.Picture with { Source = change(h.Picture.Source), Alternative = change(h.Picture.Alternative) },
                Spots = [.. h.Spots.Select(s => s with { Label = change(s.Label) })],
            },
            _ => throw new InvalidOperationException($"an interaction of an unknown kind: {interaction.GetType().Name}"),
        };
    }

    private static IReadOnlyList<Option> Map(IReadOnlyList<Option> options, Func<LocalText, LocalText> change) =>
        [.. options.Select(o => o with { Text = change(o.Text) })];
}
