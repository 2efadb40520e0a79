using Meirim.Qti.Processing;

namespace Meirim.Qti.Items;

/// <summary>What must hold for an item to be an item at all, in whatever language.</summary>
internal static class ItemStructure
{
    /// <summary>The first fault; null when there is none.</summary>
    public static QtiProblem? Problem(Item item)
    {
        if (!Identifiers.IsIdentifier(item.Identifier)) return QtiProblems.IdentifierWrong(item.Identifier);
        if (Twice(item.Responses.Select(r => r.Identifier).Concat(item.Outcomes.Select(o => o.Identifier))) is { } declared) return QtiProblems.DeclaredTwice(declared);
        if (Twice(item.Interactions.Select(i => i.Response)) is { } answered) return QtiProblems.IdentifierTwice(answered);
        foreach (var interaction in item.Interactions)
        {
            if (item.Response(interaction.Response) is not { } response) return QtiProblems.NotDeclared(interaction.Response);
            if (Twice(OptionsOf(interaction).Select(o => o)) is { } option) return QtiProblems.IdentifierTwice(option);
            if (!Fits(interaction, response)) return QtiProblems.TypeDoesNotFit(response.Identifier);
            foreach (var key in response.KeyIn.Values.Prepend(response.Key))
                if (UnknownIn(interaction, response, key) is { } value) return QtiProblems.KeyUnknown(response.Identifier, value);
        }
        if (item.Processing is TemplateProcessing && item.Outcomes.All(o => o.Identifier != "SCORE")) return QtiProblems.NoOutcome("SCORE");
        if (item.Processing is TemplateProcessing && item.Response("RESPONSE") is null) return QtiProblems.NotDeclared("RESPONSE");
        return item.Processing is RuleProcessing rules ? ProcessingNames.Problem(item, rules) : null;
    }

    /// <summary>Identifiers that an answer may name.</summary>
    public static IEnumerable<string> OptionsOf(Interaction interaction) => interaction switch
    {
        ChoiceInteraction c => c.Options.Select(o => o.Identifier),
        InlineChoiceInteraction c => c.Options.Select(o => o.Identifier),
        OrderInteraction o => o.Options.Select(x => x.Identifier),
        MatchInteraction m => m.Rows.Concat(m.Columns).Select(o => o.Identifier),
        GapMatchInteraction g => g.Words.Select(o => o.Identifier).Concat(g.Gaps),
        HottextInteraction h => h.Hottexts,
        HotspotInteraction h => h.Spots.Select(s => s.Identifier),
        _ => [],
    };

    private static bool Fits(Interaction interaction, ResponseDeclaration response) => interaction switch
    {
        ChoiceInteraction c => response is { BaseType: BaseType.Identifier, Cardinality: Cardinality.Single or Cardinality.Multiple } && (c.MaxChoices == 1 || response.Cardinality == Cardinality.Multiple),
        InlineChoiceInteraction => response is { BaseType: BaseType.Identifier, Cardinality: Cardinality.Single },
        TextEntryInteraction => response is { Cardinality: Cardinality.Single, BaseType: BaseType.String or BaseType.Integer or BaseType.Float },
        ExtendedTextInteraction => response is { Cardinality: Cardinality.Single, BaseType: BaseType.String or BaseType.Integer or BaseType.Float },
        MatchInteraction or GapMatchInteraction => response.BaseType is BaseType.DirectedPair or BaseType.Pair && response.Cardinality != Cardinality.Ordered,
        OrderInteraction => response is { BaseType: BaseType.Identifier, Cardinality: Cardinality.Ordered },
        HottextInteraction h => response is { BaseType: BaseType.Identifier, Cardinality: Cardinality.Single or Cardinality.Multiple } && (h.MaxChoices == 1 || response.Cardinality == Cardinality.Multiple),
        HotspotInteraction h => response is { BaseType: BaseType.Identifier, Cardinality: Cardinality.Single or Cardinality.Multiple } && (h.MaxChoices == 1 || response.Cardinality == Cardinality.Multiple),
        _ => false,
    };

    private static string? UnknownIn(Interaction interaction, ResponseDeclaration response, AnswerKey key)
    {
        var known = OptionsOf(interaction).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0) return null;
        return key.Correct.Concat(key.Mapping?.Entries.Select(e => e.Key) ?? [])
            .FirstOrDefault(value => !Scalar.TryParse(response.BaseType, value, out var scalar) || scalar.Text.Split(' ').Any(part => !known.Contains(part)));
    }

    private static string? Twice(IEnumerable<string> identifiers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return identifiers.FirstOrDefault(i => !seen.Add(i));
    }
}
