using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>
/// What an honest page lets a candidate answer. An answer beyond it (an option that is not there, more choices than allowed) was made by
/// other means, and choosing everything must not earn the points of a mapping.
/// </summary>
internal static class AnswerBounds
{
    public static QtiProblem? Problem(Interaction interaction, IReadOnlyList<Scalar> values)
    {
        int most = interaction switch
        {
            ChoiceInteraction c => c.MaxChoices,
            InlineChoiceInteraction => 1,
            MatchInteraction m => m.MaxAssociations,
            OrderInteraction o => o.MaxChoices ?? o.Options.Count,
            GapMatchInteraction g => g.MaxAssociations,
            HottextInteraction h => h.MaxChoices,
            HotspotInteraction h => h.MaxChoices,
            _ => 0,
        };
        // a value said twice is one choice
        var distinct = values.Distinct().ToList();
        if (most > 0 && distinct.Count > most) return QtiProblems.TooManyValues(interaction.Response, most);
        if (interaction is OrderInteraction && distinct.Count < values.Count) return QtiProblems.TooManyValues(interaction.Response, distinct.Count);
        return interaction switch
        {
            ChoiceInteraction c => Unknown(c.Options.Select(o => o.Identifier)),
            InlineChoiceInteraction c => Unknown(c.Options.Select(o => o.Identifier)),
            OrderInteraction o => Unknown(o.Options.Select(x => x.Identifier)),
            HottextInteraction h => Unknown(h.Hottexts),
            HotspotInteraction h => Unknown(h.Spots.Select(s => s.Identifier)),
            MatchInteraction m => Pairs(m.Rows, m.Columns),
            GapMatchInteraction g => Pairs(g.Words, [.. g.Gaps.Select(gap => new Option(gap, LocalText.None))]),
            _ => null,
        };

        QtiProblem? Unknown(IEnumerable<string> options)
        {
            var known = options.ToHashSet(StringComparer.Ordinal);
            var stranger = distinct.FirstOrDefault(v => v.Type == BaseType.Identifier && !known.Contains(v.Text));
            return stranger.Text is null ? null : QtiProblems.NotAnOption(interaction.Response, stranger.Text);
        }

        QtiProblem? Pairs(IReadOnlyList<Option> left, IReadOnlyList<Option> right)
        {
            foreach (var pair in distinct)
            {
                var ends = pair.Text.Split(' ');
                bool joins = ends.Length == 2 && (Joins(left, right, ends[0], ends[1]) || (pair.Type == BaseType.Pair && Joins(left, right, ends[1], ends[0])));
                if (!joins) return QtiProblems.NotAnOption(interaction.Response, pair.Text);
            }
            foreach (var option in left.Concat(right).Where(o => o.MatchMax > 0))
                if (distinct.Count(p => p.Text.Split(' ').Contains(option.Identifier, StringComparer.Ordinal)) > option.MatchMax) return QtiProblems.TooManyValues(interaction.Response, option.MatchMax);
            return null;
        }
    }

    private static bool Joins(IReadOnlyList<Option> left, IReadOnlyList<Option> right, string from, string to) =>
        left.Any(o => o.Identifier == from) && right.Any(o => o.Identifier == to);
}
