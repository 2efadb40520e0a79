namespace Meirim.Web.Testing.Rounds;

/// <summary>Every refusal in planning a round. A code is never reused.</summary>
public static class RoundProblems
{
    public static readonly Problem UnknownRound = new("TST-001", 404);
    public static readonly Problem CodeMissing = new("TST-002", 400) { Field = "Form.Code" };
    public static readonly Problem CodeTaken = new("TST-003", 409) { Field = "Form.Code" };
    public static readonly Problem NameMissing = new("TST-004", 400) { Field = "Form.Name" };
    public static readonly Problem BlueprintUnknown = new("TST-005", 400) { Field = "Form.Blueprint" };
    public static readonly Problem DaysWrong = new("TST-006", 400) { Field = "Form.From" };

    /// <summary>Block, area, level, wanted.</summary>
    public static readonly Problem PoolTooSmall = new("TST-007", 409);
    public static readonly Problem NotPlanned = new("TST-008", 409);
    public static readonly Problem PlaceMissing = new("TST-009", 400) { Field = "Form.Place" };
    public static readonly Problem RoomMissing = new("TST-010", 400) { Field = "Form.Room" };
    public static readonly Problem SeatsWrong = new("TST-011", 400) { Field = "Form.Seats" };
    public static readonly Problem StartWrong = new("TST-012", 400) { Field = "Form.Day" };
    public static readonly Problem RegionUnknown = new("TST-013", 400) { Field = "Form.Region" };
    public static readonly Problem SessionFull = new("TST-014", 409);
    public static readonly Problem BookedAlready = new("TST-015", 409);
    public static readonly Problem LanguageUnknown = new("TST-016", 400) { Field = "Language" };
    public static readonly Problem NumberUnknown = new("TST-018", 400) { Field = "Number" };
    public static readonly Problem ExtraWithoutGround = new("TST-019", 400) { Field = "Ground" };
    public static readonly Problem ExtraWrong = new("TST-020", 400) { Field = "Extra" };
    public static readonly Problem StillSitting = new("TST-021", 409);
    public static readonly Problem NotScored = new("TST-022", 409);
    public static readonly Problem Stale = new("TST-023", 409);
    public static readonly Problem UnknownSession = new("TST-024", 400) { Field = "Session" };
    public static readonly Problem NothingDrawn = new("TST-025", 409);

    /// <summary>Block, minutes.</summary>
    public static readonly Problem RulesTooTight = new("TST-026", 409);

    /// <summary>Block, area, wanted.</summary>
    public static readonly Problem AnchorTooSmall = new("TST-027", 409);
    public static readonly Problem MainNotDrawn = new("TST-028", 409);
    public static readonly Problem MainUnknown = new("TST-029", 400) { Field = "Form.ResitOf" };
    public static readonly Problem MainNotReleased = new("TST-030", 409);
    public static readonly Problem NoResitFor = new("TST-031", 409) { Field = "Number" };
    public static readonly Problem ReasonMissing = new("TST-032", 400) { Field = "Reason" };
    public static readonly Problem NotBooked = new("TST-033", 409) { Field = "Cancelled" };
    public static readonly Problem BegunAlready = new("TST-034", 409) { Field = "Cancelled" };
}
