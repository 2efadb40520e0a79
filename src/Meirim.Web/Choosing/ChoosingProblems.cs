namespace Meirim.Web.Choosing;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class ChoosingProblems
{
    public static readonly Problem UnknownRequest = new("CHO-001", 404);

    // the questions of a request
    public static readonly Problem NobodyNamed = new("CHO-002", 400) { Field = "Form.Numbers" };
    public static readonly Problem NumberUnknown = new("CHO-003", 400) { Field = "Form.Numbers" };
    public static readonly Problem TooManyNamed = new("CHO-004", 400) { Field = "Form.Numbers" };
    public static readonly Problem NoPlaceLeft = new("CHO-005", 409) { Field = "Form.Numbers" };
    public static readonly Problem NotWorking = new("CHO-006", 409) { Field = "Form.Numbers" };
    public static readonly Problem ServicesMissing = new("CHO-007", 400) { Field = "Form.Services" };
    public static readonly Problem HoursWrong = new("CHO-008", 400) { Field = "Form.Hours" };
    public static readonly Problem RegionMissing = new("CHO-009", 400) { Field = "Form.Region" };
    public static readonly Problem PlaceMissing = new("CHO-010", 400) { Field = "Form.Place" };
    public static readonly Problem PlaceTooLong = new("CHO-011", 400) { Field = "Form.Place" };
    public static readonly Problem SettingMissing = new("CHO-012", 400) { Field = "Form.Setting" };
    public static readonly Problem StartDayWrong = new("CHO-013", 400) { Field = "Form.StartDay" };
    public static readonly Problem WishesTooLong = new("CHO-014", 400) { Field = "Form.Wishes" };
    public static readonly Problem IfNobodyMissing = new("CHO-015", 400) { Field = "Form.IfNobody" };
    public static readonly Problem NameMissing = new("CHO-016", 400) { Field = "Form.Name" };
    public static readonly Problem ContactMissing = new("CHO-017", 400) { Field = "Form.Phone" };
    public static readonly Problem EmailUnreadable = new("CHO-018", 400) { Field = "Form.Email" };
    public static readonly Problem TooManyOpen = new("CHO-019", 409);

    // what is too late, or was done before
    public static readonly Problem Stale = new("CHO-020", 409);
    public static readonly Problem SentAlready = new("CHO-021", 409);
    public static readonly Problem NotBeforeYou = new("CHO-022", 409);
    public static readonly Problem AnswerTooLate = new("CHO-023", 409);
    public static readonly Problem NoPlaceToGive = new("CHO-024", 409);

    // reasons
    public static readonly Problem ReasonMissing = new("CHO-025", 400) { Field = "Reason" };
    public static readonly Problem WordsMissing = new("CHO-026", 400) { Field = "Words" };
    public static readonly Problem WordsTooLong = new("CHO-027", 400) { Field = "Words" };

    // agreements
    public static readonly Problem KindHoursWrong = new("CHO-028", 400);
    public static readonly Problem MoreHoursThanAsked = new("CHO-029", 400);
    public static readonly Problem FromWrong = new("CHO-030", 400) { Field = "From" };
    public static readonly Problem LastDayWrong = new("CHO-031", 400) { Field = "LastDay" };
    public static readonly Problem UnknownAgreement = new("CHO-032", 404);
    public static readonly Problem NotInThatState = new("CHO-033", 409);
    public static readonly Problem AnswersMissing = new("CHO-034", 400);
    public static readonly Problem FeedbackGivenToday = new("CHO-035", 409);
    public static readonly Problem NobodyWaits = new("CHO-036", 409);
    public static readonly Problem RequestClosed = new("CHO-037", 409);
    public static readonly Problem SameSpecialist = new("CHO-038", 400) { Field = "Numbers" };
    public static readonly Problem NameTooLong = new("CHO-039", 400) { Field = "Form.Name" };
    public static readonly Problem PhoneTooLong = new("CHO-040", 400) { Field = "Form.Phone" };
}
