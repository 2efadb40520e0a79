namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>Every fault that a row can have. A code is never reused.</summary>
public static class CellProblems
{
    public const string Missing = "WFU-101";
    public const string IdentifierUnreadable = "WFU-102";
    public const string IdentifierShortened = "WFU-103";
    public const string IdentifierDoubtful = "WFU-104";
    public const string DayUnreadable = "WFU-105";
    public const string DayAhead = "WFU-106";
    public const string DayTooEarly = "WFU-107";
    public const string LastDayBeforeFirst = "WFU-108";
    public const string NumberOutOfRange = "WFU-109";
    public const string NotInList = "WFU-110";
    public const string SeveralInList = "WFU-111";
    public const string TooLong = "WFU-112";
    public const string LevelMissing = "WFU-113";
    public const string EducationIncomplete = "WFU-114";
    public const string SameRowTwice = "WFU-115";
    public const string ManyIdentifiersForOneName = "WFU-116";
    public const string IdentifierOfAnotherName = "WFU-117";
    public const string NameDiffers = "WFU-118";
    public const string LevelDiffers = "WFU-119";
    public const string CategoryDiffers = "WFU-120";
    public const string WhoIsMeant = "WFU-121";
    public const string SeveralAreMeant = "WFU-122";
    public const string OnStaffUnderAnotherIdentifier = "WFU-123";
    public const string NumberUnknown = "WFU-124";
    public const string Overtaken = "WFU-125";
    public const string NotWritten = "WFU-126";
    public const string PostEndedBefore = "WFU-127";
    public const string TurnToRegistrar = "WFU-128";
    public const string CellBroken = "WFU-129";
    public const string TwoScripts = "WFU-130";
    public const string SinceMissing = "WFU-131";
    public const string IdentifierMissing = "WFU-132";
    public const string NumberOfAnotherName = "WFU-133";
    public const string NotAName = "WFU-134";
}
