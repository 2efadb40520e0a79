namespace Meirim.Standards.Reading;

/// <summary>Codes of warnings. A code is never reused for another meaning; the words for people come from the code.</summary>
public static class WarningCodes
{
    /// <summary>Words about the contact person were left out; the warning does not hold them.</summary>
    public const string ContactLeftOut = "STD-101";

    /// <summary>Words that the reader could not place. They are in the warning and nowhere else.</summary>
    public const string WordsNotRead = "STD-102";

    /// <summary>A chain of economic activity is repeated; only the first is kept.</summary>
    public const string ActivityRepeated = "STD-103";

    /// <summary>An editorial note announces a change in a form that was not understood.</summary>
    public const string NoteNotUnderstood = "STD-104";

    /// <summary>A function is listed but not described: it has no skills (A18).</summary>
    public const string FunctionNotDescribed = "STD-105";

    /// <summary>A function is described but not listed.</summary>
    public const string FunctionNotListed = "STD-106";

    /// <summary>The description of a function lost its title; the number comes from the list.</summary>
    public const string FunctionTitleMissing = "STD-107";

    /// <summary>A skill lost its title.</summary>
    public const string SkillTitleMissing = "STD-108";

    /// <summary>The numbering of items skips numbers (A12).</summary>
    public const string NumberSkipped = "STD-109";

    /// <summary>The numbering of items repeats or goes back (A13).</summary>
    public const string NumberRepeated = "STD-110";

    /// <summary>A block of items is printed twice; the second was dropped and stands here (A11).</summary>
    public const string BlockRepeated = "STD-111";

    /// <summary>One item may be two whose number was lost (A14).</summary>
    public const string PossiblyMergedItem = "STD-112";

    /// <summary>An item has no printed number.</summary>
    public const string ItemWithoutNumber = "STD-113";

    /// <summary>A value stands under the label of another field and was put where it belongs.</summary>
    public const string ValueUnderWrongLabel = "STD-114";

    /// <summary>A row lost its label and was known by its form (A23).</summary>
    public const string LabelMissing = "STD-115";

    /// <summary>A label of the education rows stands alone (A15).</summary>
    public const string EducationLabelAlone = "STD-116";

    /// <summary>An education row names no level; that of the row above was taken.</summary>
    public const string EducationLevelMissing = "STD-117";

    /// <summary>The list of cards and the card name the occupation differently.</summary>
    public const string NameDiffersFromList = "STD-118";

    /// <summary>The list of cards and the card give different levels.</summary>
    public const string LevelDiffersFromList = "STD-119";

    /// <summary>A certain misprint; the mended text stands beside the source's.</summary>
    public const string MisprintMended = "STD-120";

    /// <summary>A field of the card is missing or empty where others have one.</summary>
    public const string FieldMissing = "STD-121";

    /// <summary>Words after a page break could continue more than one text; the likeliest was taken.</summary>
    public const string DoubtfulContinuation = "STD-122";

    /// <summary>A label prints its number twice (A13).</summary>
    public const string LabelNumberRepeated = "STD-123";

    /// <summary>The act names no calendar day on which it comes into force.</summary>
    public const string NoEffectiveDay = "STD-124";

    /// <summary>A figure or day of the technical data was not found.</summary>
    public const string TechnicalDataMissing = "STD-125";

    /// <summary>A skill has no abilities or no knowledge.</summary>
    public const string SkillHalfEmpty = "STD-126";

    /// <summary>A card or paragraph that the text does not list.</summary>
    public const string CardNotListed = "STD-127";

    /// <summary>The heading of a card and its name field differ.</summary>
    public const string NameDiffersFromHeading = "STD-128";

    /// <summary>A head of abilities or knowledge is printed again within its own block.</summary>
    public const string HeadRepeated = "STD-129";

    /// <summary>The skills of a function are not numbered 1, 2 … as printed.</summary>
    public const string SkillNumberDiffers = "STD-130";

    /// <summary>A number stands within a text in a way that could be an item; it was left in the text.</summary>
    public const string NumberInText = "STD-131";

    /// <summary>The numbering of definitions, abbreviations or functions in a list skips or repeats.</summary>
    public const string ListNumbering = "STD-132";

    /// <summary>A described function has one skill only; the form of the standard has two.</summary>
    public const string SkillMissing = "STD-133";
}
