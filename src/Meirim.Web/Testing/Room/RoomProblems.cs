namespace Meirim.Web.Testing.Room;

/// <summary>Every refusal at a room's desk. A code is never reused.</summary>
public static class RoomProblems
{
    public static readonly Problem NobodyChosen = new("ROM-001", 400);
    public static readonly Problem MinutesWrong = new("ROM-002", 400) { Field = "Minutes" };
    public static readonly Problem GroundMissing = new("ROM-003", 400) { Field = "Ground" };
    public static readonly Problem NotSitting = new("ROM-004", 409);
    public static readonly Problem NoteMissing = new("ROM-005", 400) { Field = "Ground" };

    /// <summary>It is decided for each person by themselves.</summary>
    public static readonly Problem OnePerson = new("ROM-006", 400) { Field = "Whom" };
}
