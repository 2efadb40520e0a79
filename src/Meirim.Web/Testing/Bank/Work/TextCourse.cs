namespace Meirim.Web.Testing.Bank.Work;

/// <summary>Who may bring one language of a version forward: reviewed by another than its writer, approved by a third person or a methodologist. Pure.</summary>
public static class TextCourse
{
    /// <summary>Why they may not do the next step; null when they may.</summary>
    public static Problem? MayMove(ItemText text, Guid who, bool isMethodologist) => text.State switch
    {
        TextState.Approved => BankProblems.TextApproved,
        _ when text.WriterId == who => BankProblems.WriterChecksText,
        TextState.Reviewed when text.ReviewedBy == who && !isMethodologist => BankProblems.ThirdApproves,
        _ => null,
    };
}
