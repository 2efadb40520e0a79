namespace Meirim.Web.Testing.Integrity;

/// <summary>Refusals around what a person should look at. A code is never reused.</summary>
public static class IntegrityProblems
{
    public static readonly Problem NoteMissing = new("ITG-001", 400) { Field = "Text" };
}
