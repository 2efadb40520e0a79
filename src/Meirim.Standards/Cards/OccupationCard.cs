namespace Meirim.Standards.Cards;

/// <summary>The card of one occupation.</summary>
/// <param name="Paragraph">Paragraph of the standard that holds the card.</param>
/// <param name="Name">Name by the card's own field.</param>
/// <param name="HeadingName">Name by the card's heading, which may be worded otherwise.</param>
/// <param name="SubLevel">Sub-level such as <c>7.1</c>; null when none.</param>
/// <param name="Categories">Codes of <see cref="CategoryCodes"/> in rising order; empty when the card names none.</param>
/// <param name="CategoriesByLevel">The same by level where the card tells levels apart.</param>
/// <param name="Handbook">The handbook field in its own words.</param>
/// <param name="NonFormalLearning">Link with non-formal and informal learning; null when empty.</param>
/// <param name="Functions">Functions in the order of their numbers, the listed but undescribed among them.</param>
/// <param name="TechnicalRegulations">Technical regulations and national standards; null when empty.</param>
public sealed record OccupationCard(
    int Paragraph, string Name, string HeadingName, string GroupCode, string OccupationCode, LevelRange Level, string? SubLevel,
    EquatableList<string> Categories, EquatableList<LevelCategories> CategoriesByLevel, string? Handbook,
    EquatableList<EducationRow> Education, EquatableList<ExperienceRule> Experience, string? NonFormalLearning,
    EquatableList<OtherTitle> OtherTitles, string Goal, EquatableList<LabourFunction> Functions,
    EquatableList<string> Competences, string? TechnicalRegulations, EquatableList<LinkedOccupation> Linked)
{
    /// <summary>Every skill with the address of its function and itself.</summary>
    public IEnumerable<(CardAddress Address, Skill Skill)> Skills() =>
        Functions.SelectMany(f => f.Skills.Select(s => (CardAddress.Of(f).In(s), s)));

    /// <summary>Every ability and knowledge item with its address.</summary>
    public IEnumerable<(CardAddress Address, CardItem Item)> Items()
    {
        foreach (var (address, skill) in Skills())
        {
            foreach (var item in skill.Abilities) yield return (address.Ability(item), item);
            foreach (var item in skill.Knowledge) yield return (address.Knowing(item), item);
        }
    }
}
