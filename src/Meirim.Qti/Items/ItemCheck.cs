namespace Meirim.Qti.Items;

/// <summary>Whether an item may be used: every language complete, a key there, options that differ. A draft may lack all of it.</summary>
public static class ItemCheck
{
    /// <param name="languages">The languages that the item must have, all of them complete.</param>
    /// <returns>Everything that is wrong; empty for an item that can be used.</returns>
    public static IReadOnlyList<QtiProblem> Problems(Item item, IReadOnlyCollection<string> languages)
    {
        var problems = new List<QtiProblem>();
        if (ItemStructure.Problem(item) is { } structure) problems.Add(structure);
        foreach (var language in languages)
        {
            if (!item.Title.Has(language)) problems.Add(QtiProblems.TextMissing("title", language));
            if (!item.Body.Has(language)) problems.Add(QtiProblems.TextMissing("body", language));
        }
        foreach (var interaction in item.Interactions)
        {
            Places(item, interaction, languages, problems);
            Texts(interaction, languages, problems);
            if (Groups(interaction).Any(g => g.Count < (interaction is MatchInteraction or GapMatchInteraction ? 1 : 2)) || interaction is HottextInteraction { Hottexts.Count: 0 } or HotspotInteraction { Spots.Count: 0 } or GapMatchInteraction { Gaps.Count: 0 })
                problems.Add(QtiProblems.TooFewOptions(interaction.Response));
            if (item.Processing is not null && item.Response(interaction.Response) is { } response && interaction is not ExtendedTextInteraction) Keys(interaction, response, languages, problems);
        }
        return problems;
    }

    private static void Places(Item item, Interaction interaction, IReadOnlyCollection<string> languages, List<QtiProblem> problems)
    {
        foreach (var language in languages.Where(item.Body.Has))
        {
            if (!item.Body.In(language)!.Contains($"data-response=\"{interaction.Response}\"", StringComparison.Ordinal)) problems.Add(QtiProblems.NoPlace(interaction.Response, language));
            var (passage, data, places) = interaction switch
            {
                GapMatchInteraction g => (g.Passage.In(language), "gap", g.Gaps),
                HottextInteraction h => (h.Passage.In(language), "hottext", h.Hottexts),
                _ => ("", "", []),
            };
            foreach (var place in places)
                if (passage is null || !passage.Contains($"data-{data}=\"{place}\"", StringComparison.Ordinal)) problems.Add(QtiProblems.NoPlace(place, language));
        }
    }

    private static void Texts(Interaction interaction, IReadOnlyCollection<string> languages, List<QtiProblem> problems)
    {
        foreach (var language in languages)
        {
            if (!interaction.Prompt.IsNone && !interaction.Prompt.Has(language)) problems.Add(QtiProblems.TextMissing($"{interaction.Response} prompt", language));
            foreach (var options in Groups(interaction))
            {
                foreach (var option in options.Where(o => !o.Text.Has(language))) problems.Add(QtiProblems.TextMissing($"{interaction.Response} {option.Identifier}", language));
                foreach (var same in options.Where(o => o.Text.Has(language)).GroupBy(o => Spelling.Words(o.Text.In(language)!), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
                    problems.Add(QtiProblems.OptionsSame(same.First().Identifier, same.Skip(1).First().Identifier, language));
            }
            if (interaction is HotspotInteraction h && (!h.Picture.Source.Has(language) || !h.Picture.Alternative.Has(language))) problems.Add(QtiProblems.TextMissing($"{interaction.Response} img", language));
        }
    }

    private static void Keys(Interaction interaction, ResponseDeclaration response, IReadOnlyCollection<string> languages, List<QtiProblem> problems)
    {
        foreach (var key in languages.Count == 0 ? [response.Key] : languages.Select(response.KeyFor).Distinct())
        {
            if (key.Correct.Count == 0 && key.Mapping is not { Entries.Count: > 0 } && key.Areas is not { Entries.Count: > 0 }) problems.Add(QtiProblems.NoKey(response.Identifier));
            else if (response.Cardinality == Cardinality.Single ? key.Correct.Count > 1 : interaction is ChoiceInteraction { MaxChoices: > 0 and var most } && key.Correct.Count > most)
                problems.Add(QtiProblems.KeyTooLong(response.Identifier));
        }
    }

    private static IReadOnlyList<IReadOnlyList<Option>> Groups(Interaction interaction) => interaction switch
    {
        ChoiceInteraction c => [c.Options],
        InlineChoiceInteraction c => [c.Options],
        OrderInteraction o => [o.Options],
        MatchInteraction m => [m.Rows, m.Columns],
        GapMatchInteraction g => [g.Words],
        _ => [],
    };
}
