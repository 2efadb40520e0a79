namespace Meirim.Web.Testing.Bank;

/// <summary>Every refusal of the bank, and what stands in the way of a question of a file; what is wrong with the file itself is a QTI code. A code is never reused.</summary>
public static class BankProblems
{
    public static readonly Problem NoFile = new("BNK-001", 400) { Field = "Sheet" };
    public static readonly Problem FileEmpty = new("BNK-002", 400) { Field = "Sheet" };

    /// <summary>Megabytes.</summary>
    public static readonly Problem FileTooLarge = new("BNK-003", 400) { Field = "Sheet" };
    public static readonly Problem AreaUnknown = new("BNK-004", 400) { Field = "Area" };
    public static readonly Problem LevelWrong = new("BNK-005", 400) { Field = "Level" };
    public static readonly Problem LanguageUnknown = new("BNK-006", 400) { Field = "Language" };
    public static readonly Problem NothingToTake = new("BNK-007", 409);
    public static readonly Problem Stale = new("BNK-008", 409);
    public static readonly Problem ReasonMissing = new("BNK-009", 400) { Field = "Reason" };
    public static readonly Problem NotInUse = new("BNK-010", 409);
    public static readonly Problem NothingToExport = new("BNK-011", 409);

    /// <summary>Files that a package may hold.</summary>
    public static readonly Problem TooManyToExport = new("BNK-012", 409);

    // of one question of a file: it is not taken
    public static readonly Problem HasPictures = new("BNK-020", 400);
    public static readonly Problem IsRetired = new("BNK-021", 409);
    public static readonly Problem UseDiffers = new("BNK-022", 409);
    public static readonly Problem TwiceInFile = new("BNK-023", 400);
    public static readonly Problem Reserved = new("BNK-024", 400);

    // it is taken all the same; what the file says, and what stands instead
    public static readonly Problem AreaReplaced = new("BNK-030", 400);
    public static readonly Problem LevelReplaced = new("BNK-031", 400);

    // pairs that may not stand in one paper
    public static readonly Problem EnemyUnknown = new("BNK-040", 400) { Field = "EnemyCode" };
    public static readonly Problem EnemyItself = new("BNK-041", 400) { Field = "EnemyCode" };
    public static readonly Problem EnemyAlready = new("BNK-042", 409) { Field = "EnemyCode" };
    public static readonly Problem NotEnemies = new("BNK-043", 409);

    // a question that is written on a page
    public static readonly Problem CodeWrong = new("BNK-050", 400) { Field = "Form.Code" };
    public static readonly Problem CodeTaken = new("BNK-051", 409) { Field = "Form.Code" };
    public static readonly Problem OccupationUnknown = new("BNK-052", 400) { Field = "Form.Occupations" };
    public static readonly Problem KnowledgeUnknown = new("BNK-053", 400) { Field = "Form.Knowledge" };
    public static readonly Problem ArticleTooLong = new("BNK-054", 400) { Field = "Form.Article" };
    public static readonly Problem SecondsWrong = new("BNK-055", 400) { Field = "Form.Seconds" };

    /// <summary>Name of the language.</summary>
    public static readonly Problem QuestionMissing = new("BNK-056", 400);

    /// <summary>Letter of the option, name of the language.</summary>
    public static readonly Problem OptionMissing = new("BNK-057", 400);
    public static readonly Problem TooFewOptions = new("BNK-058", 400);
    public static readonly Problem KeyMissing = new("BNK-059", 400) { Field = "Form.Key" };
    public static readonly Problem OneKeyOnly = new("BNK-060", 400) { Field = "Form.Key" };

    /// <summary>Letter of the option that says the same.</summary>
    public static readonly Problem OptionsSame = new("BNK-061", 400);

    /// <summary>The word.</summary>
    public static readonly Problem MixedLetters = new("BNK-062", 400);
    public static readonly Problem LanguageMissing = new("BNK-063", 400) { Field = "Form.Languages" };
    public static readonly Problem NothingChanged = new("BNK-064", 409);

    /// <summary>It is of a kind that comes by import.</summary>
    public static readonly Problem NotWrittenHere = new("BNK-065", 409);

    /// <summary>An author does not change what is on trial or live.</summary>
    public static readonly Problem InUse = new("BNK-066", 409);
    public static readonly Problem TextTooLong = new("BNK-067", 400);

    // reviews, corrections, languages, decisions
    public static readonly Problem ReviewWaits = new("BNK-070", 409);
    public static readonly Problem WriterReviews = new("BNK-071", 409);
    public static readonly Problem CorrectorReviews = new("BNK-072", 409);
    public static readonly Problem ReviewedAlready = new("BNK-073", 409);
    public static readonly Problem NoReviewWaits = new("BNK-074", 409);
    public static readonly Problem ReviewerCorrects = new("BNK-075", 409);
    public static readonly Problem CorrectedAlready = new("BNK-076", 409);
    public static readonly Problem NotUnderReview = new("BNK-077", 409);
    public static readonly Problem RemarkMissing = new("BNK-078", 400) { Field = "Remarks[Question]" };
    public static readonly Problem VerdictMissing = new("BNK-079", 400) { Field = "Verdict" };
    public static readonly Problem RemarkTooLong = new("BNK-080", 400);
    public static readonly Problem AnswerMissing = new("BNK-081", 400) { Field = "Answer" };
    public static readonly Problem NotADraft = new("BNK-082", 409);

    /// <summary>Languages that are not complete.</summary>
    public static readonly Problem NotComplete = new("BNK-083", 409);
    public static readonly Problem ReviewsMissing = new("BNK-084", 409);
    public static readonly Problem TextsNotApproved = new("BNK-085", 409);
    public static readonly Problem NotOnTrial = new("BNK-086", 409);

    /// <summary>Sheets that there are, and that are needed.</summary>
    public static readonly Problem TriedTooLittle = new("BNK-087", 409);
    public static readonly Problem WriterDecides = new("BNK-088", 409);
    public static readonly Problem MethodologistDecides = new("BNK-089", 403);
    public static readonly Problem TextApproved = new("BNK-090", 409);
    public static readonly Problem WriterChecksText = new("BNK-091", 409);
    public static readonly Problem ThirdApproves = new("BNK-092", 409);
    public static readonly Problem TextsClosed = new("BNK-093", 409);
    public static readonly Problem TextNotComplete = new("BNK-094", 409);
    public static readonly Problem AuthorMissing = new("BNK-095", 400) { Field = "Author" };
    public static readonly Problem HasItAlready = new("BNK-096", 409) { Field = "Author" };
    public static readonly Problem HasItNot = new("BNK-097", 409);
    public static readonly Problem NotYours = new("BNK-098", 404);
    public static readonly Problem AlarmsUnanswered = new("BNK-099", 400) { Field = "LiveReason" };

    /// <summary>Letters that there may be.</summary>
    public static readonly Problem LiveReasonTooLong = new("BNK-100", 400) { Field = "LiveReason" };
}
