namespace Meirim.Web.Testing.Appeals;

/// <summary>Every refusal in appeals. A code is never reused.</summary>
public static class AppealProblems
{
    public static readonly Problem Unknown = new("APL-001", 404);
    public static readonly Problem GroundsMissing = new("APL-002", 400) { Field = "Grounds" };
    public static readonly Problem TooLate = new("APL-003", 409);
    public static readonly Problem Twice = new("APL-004", 409);

    /// <summary>The question counts for nobody.</summary>
    public static readonly Problem OutAlready = new("APL-005", 409);
    public static readonly Problem AnswerMissing = new("APL-006", 400) { Field = "Answer" };
    public static readonly Problem DecisionMissing = new("APL-007", 400) { Field = "Decision" };
    public static readonly Problem NoneChosen = new("APL-008", 400);
    public static readonly Problem AnsweredAlready = new("APL-009", 409);
}
