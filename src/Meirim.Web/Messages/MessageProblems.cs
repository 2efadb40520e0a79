namespace Meirim.Web.Messages;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class MessageProblems
{
    public static readonly Problem PageUnreadable = new("MSG-001", 400);
}
