namespace Meirim.Web.Journal;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class JournalProblems
{
    public static readonly Problem PlaceUnreadable = new("JRN-001", 400);
}
