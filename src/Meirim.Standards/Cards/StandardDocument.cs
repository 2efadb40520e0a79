namespace Meirim.Standards.Cards;

/// <summary>
/// What one official text says: a whole occupational standard, or an amending act that holds some of its cards.
/// Texts are in the wording of the source, freed only of page breaks, mark-up and doubled blanks.
/// </summary>
/// <param name="Kind">Whether the text is a whole standard or an amendment.</param>
/// <param name="Act">The act that approved it.</param>
/// <param name="Code">Code of the standard; null in an amendment.</param>
/// <param name="Name">Name of the standard.</param>
/// <param name="Scope">Paragraph on the field of application; null when the text has none.</param>
/// <param name="Description">Short description of the passport; null when the text has none.</param>
/// <param name="EconomicActivities">Activity chains, each once; a repeated chain is a warning.</param>
/// <param name="CardList">The list of cards that the text itself announces.</param>
/// <param name="PlannedAmendments">Wordings announced for a later day. They say nothing about the text of the cards here.</param>
/// <param name="Technical">Technical data of the last chapter, without the contact person; null in an amendment.</param>
/// <param name="Order">The order that carries the standard.</param>
/// <param name="Warnings">All that the reader could not take as plain, in the order of the lines.</param>
public sealed record StandardDocument(
    StandardKind Kind, ApprovingAct Act, string? Code, string Name, string? Scope, string? Description,
    EquatableList<Definition> Definitions, EquatableList<Abbreviation> Abbreviations,
    EquatableList<EconomicActivity> EconomicActivities, EquatableList<CardListEntry> CardList,
    EquatableList<PlannedAmendment> PlannedAmendments, EquatableList<OccupationCard> Cards,
    TechnicalData? Technical, OrderText Order, EquatableList<ReadWarning> Warnings);

/// <summary>What kind of official text was read.</summary>
public enum StandardKind
{
    /// <summary>A whole standard with its own list of cards.</summary>
    Standard,

    /// <summary>An act that gives new wordings of some cards.</summary>
    Amendment,
}
