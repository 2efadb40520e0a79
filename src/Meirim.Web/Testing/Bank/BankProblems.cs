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
}
